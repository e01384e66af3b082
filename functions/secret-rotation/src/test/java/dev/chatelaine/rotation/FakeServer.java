package dev.chatelaine.rotation;

import dev.chatelaine.Denied;
import dev.chatelaine.aws.SecretText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A database server in memory: users with a password, and who has whose privileges. */
final class FakeServer implements Databases {

    final Map<String, String> passwords = new HashMap<>();
    final Map<String, String> actsAs = new HashMap<>();
    final Set<String> administrators = new HashSet<>();
    final Set<String> hosts = new HashSet<>();
    boolean trusts;

    @Override
    public Optional<Session> login(Place place, String username, SecretText password) {
        hosts.add(place.host());
        boolean right = trusts || password.reveal().equals(passwords.get(username));
        return right ? Optional.of(new FakeSession(username)) : Optional.empty();
    }

    private final class FakeSession implements Session {

        private final String user;

        FakeSession(String user) {
            this.user = user;
        }

        @Override
        public void changePassword(String username, SecretText password) {
            require(user.equals(username) || administrators.contains(user));
            passwords.put(username, password.reveal());
        }

        @Override
        public void prepare(String second, String first, SecretText password) {
            require(administrators.contains(user));
            passwords.put(second, password.reveal());
            actsAs.put(second, first);
        }

        @Override
        public boolean mayActAs(String username) {
            return user.equals(username) || username.equals(actsAs.get(user));
        }

        @Override
        public List<String> differencesFrom(String username) {
            return actsAs.getOrDefault(user, user).equals(username) ? List.of() : List.of("it is another user");
        }

        @Override
        public List<String> obstaclesToPrepare(String username) {
            List<String> obstacles = new ArrayList<>();
            if (!administrators.contains(user)) {
                obstacles.add("it is no administrator");
            }
            return obstacles;
        }

        @Override
        public void close() {}

        private static void require(boolean permitted) {
            if (!permitted) {
                throw new Denied("The server does not permit it.");
            }
        }
    }
}
