package dev.chatelaine.rotation;

import static dev.chatelaine.aws.SecretState.CURRENT;

import dev.chatelaine.Refusal;
import dev.chatelaine.aws.SecretText;
import dev.chatelaine.lambda.Deadline;
import java.util.List;
import java.util.Optional;

/** A secret, its master secret, a server, and the rotation between them. */
final class World {

    static final String SECRET = "arn:aws:secretsmanager:us-east-1:111122223333:secret:shop-a1b2c3";
    static final String MASTER = "arn:aws:secretsmanager:us-east-1:111122223333:secret:master-a1b2c3";
    static final String TOKEN = "22222222-2222-2222-2222-222222222222";
    static final String PASSWORD = "the old password";
    static final String MASTER_PASSWORD = "the master's password";

    final Outside outside = new Outside();
    final KeptVersions versions = new KeptVersions();
    final Databases databases;
    final Rotation rotation;
    final Inspection inspection;

    World(Databases databases) {
        this.databases = databases;
        MasterSecrets masters = new MasterSecrets(List.of(MASTER));
        InterruptedVersions secrets = new InterruptedVersions(versions, outside);
        InterruptedDatabases servers = new InterruptedDatabases(databases, outside);
        PasswordRules rules = new PasswordRules(PasswordRules.DEFAULT_LENGTH, PasswordRules.DEFAULT_EXCLUDED);
        rotation = new Rotation(secrets, servers, rules, masters);
        inspection = new Inspection(secrets, servers, masters);
    }

    /** A world with a server in memory. */
    static World inMemory(FakeServer server, Strategy strategy) {
        World world = new World(server);
        server.passwords.put("shop", PASSWORD);
        server.passwords.put("master", MASTER_PASSWORD);
        server.administrators.add("master");
        world.store(new Place("db.example", 5432, "shop"), strategy, "shop", PASSWORD, "master", MASTER_PASSWORD);
        return world;
    }

    void store(Place place, Strategy strategy, String user, String password, String master, String masterPassword) {
        versions.store(MASTER, value(place, strategy, master, masterPassword, ""));
        String masterArn = strategy == Strategy.ALTERNATING ? ",\"masterarn\":\"" + MASTER + "\"" : "";
        versions.store(SECRET, value(place, strategy, user, password, masterArn));
        versions.begin(SECRET, TOKEN);
    }

    static String value(Place place, Strategy strategy, String user, String password, String more) {
        String kind = more.isEmpty() && strategy == Strategy.ALTERNATING ? "single" : strategy.word();
        return """
                {"engine":"postgres","host":"%s","port":%d,"dbname":"%s","username":"%s","password":"%s",\
                "strategy":"%s","note":{"kept":[1,null,true]}%s}""".formatted(place.host(), place.port(), place.database(), user, password, kind, more);
    }

    void perform(Step step) {
        perform(step, TOKEN);
    }

    void perform(Step step, String token) {
        rotation.perform(new RotateRequest(step, SECRET, token, Optional.empty()), new Deadline(() -> 60_000));
    }

    /** All steps, as Secrets Manager asks for them; says whether none failed. */
    boolean attempt() {
        try {
            for (Step step : Step.values()) {
                perform(step);
            }
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    boolean isFinished() {
        return versions.describe(SECRET).has(TOKEN, CURRENT);
    }

    /** Whether the current value logs in with everything that the first user may. */
    boolean currentWorks() {
        try (DatabaseSecret current =
                SecretReader.read(CURRENT, versions.at(SECRET, CURRENT).orElseThrow())) {
            return new Proof(databases).holds(current);
        }
    }

    boolean logsIn(Place place, String user, String password) {
        Optional<Session> session = databases.login(place, user, SecretText.of(password));
        session.ifPresent(Session::close);
        return session.isPresent();
    }
}
