package dev.chatelaine.rotation;

import dev.chatelaine.aws.SecretText;
import java.util.List;
import java.util.Optional;

/** Database servers whose calls may fail. */
record InterruptedDatabases(Databases databases, Outside outside) implements Databases {

    @Override
    public Optional<Session> login(Place place, String username, SecretText password) {
        return outside.call("login", () -> databases.login(place, username, password))
                .map(session -> new InterruptedSession(session, outside));
    }

    private record InterruptedSession(Session session, Outside outside) implements Session {

        @Override
        public void changePassword(String username, SecretText password) {
            outside.run("change", () -> session.changePassword(username, password));
        }

        @Override
        public void prepare(String second, String first, SecretText password) {
            outside.run("prepare", () -> session.prepare(second, first, password));
        }

        @Override
        public boolean mayActAs(String username) {
            return outside.call("membership", () -> session.mayActAs(username));
        }

        @Override
        public List<String> differencesFrom(String username) {
            return outside.call("compare", () -> session.differencesFrom(username));
        }

        @Override
        public List<String> obstaclesToPrepare(String username) {
            return outside.call("obstacles", () -> session.obstaclesToPrepare(username));
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
