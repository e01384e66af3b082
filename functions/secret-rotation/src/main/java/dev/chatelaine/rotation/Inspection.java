package dev.chatelaine.rotation;

import static dev.chatelaine.aws.SecretState.CURRENT;
import static dev.chatelaine.aws.SecretState.PENDING;

import dev.chatelaine.Conflict;
import dev.chatelaine.Refusal;
import dev.chatelaine.aws.SecretState;
import dev.chatelaine.aws.SecretVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks whether a rotation would succeed: reads the secrets, logs in, reads the catalogue, and changes nothing. */
public final class Inspection {

    private final SecretVersions versions;
    private final Databases databases;
    private final Values values;

    /**
     * Inspections of these secrets.
     *
     * @param masters which secrets may serve as the administrator's
     */
    public Inspection(SecretVersions versions, Databases databases, MasterSecrets masters) {
        this.versions = versions;
        this.databases = databases;
        this.values = new Values(versions, masters);
    }

    /**
     * Looks at one secret.
     *
     * @throws Refusal if not even its state can be read
     */
    CheckAnswer inspect(String secretId) {
        SecretState state = versions.describe(secretId);
        Findings findings = new Findings();
        findings.check("state", "no rotation is unfinished", () -> requireNoRotation(state));
        try (DatabaseSecret current =
                findings.found("value", "the current value can be read", () -> values.current(state.arn()))) {
            if (current != null) {
                server(findings, current);
            }
            return findings.answer(current);
        }
    }

    private static void requireNoRotation(SecretState state) {
        boolean unfinished = state.versionAt(PENDING)
                .filter(version -> !state.has(version, CURRENT))
                .isPresent();
        if (unfinished) {
            throw new Conflict("A rotation is unfinished: AWSPENDING is on another version than AWSCURRENT; Secrets"
                    + " Manager tries it again, or cancel it.");
        }
    }

    private void server(Findings findings, DatabaseSecret current) {
        switch (current.strategy()) {
            case SINGLE -> findings.check("login", "the current credential logs in", () -> login(current));
            case ALTERNATING -> alternating(findings, current);
        }
    }

    private void alternating(Findings findings, DatabaseSecret current) {
        findings.check("username", "the second user's name is short enough", current::nextUsername);
        try (DatabaseSecret master = findings.found(
                "master", "the master secret can be read and names the same server", () -> values.master(current))) {
            if (master != null) {
                findings.check(
                        "login",
                        "the current credential logs in with the first user's privileges",
                        () -> login(current));
                findings.check(
                        "administrator",
                        "the master secret's user may prepare the other user",
                        () -> administer(current, master));
            }
        }
    }

    private void login(DatabaseSecret current) {
        new Proof(databases).require(current);
    }

    private void administer(DatabaseSecret current, DatabaseSecret master) {
        Session session = databases
                .login(current.place(), master.username(), master.password())
                .orElseThrow(() -> new Conflict("The server refuses the master secret's user or password."));
        try (session) {
            List<String> obstacles = session.obstaclesToPrepare(Proof.firstUser(current));
            if (!obstacles.isEmpty()) {
                throw new Conflict("The master secret's user cannot prepare the other user: "
                        + String.join("; ", obstacles) + ".");
            }
        }
    }

    /** What was found so far. */
    private static final class Findings {

        private final List<Check> checks = new ArrayList<>();

        void check(String name, String well, Runnable look) {
            found(name, well, () -> {
                look.run();
                return true;
            });
        }

        /** What a look found, or null if it was refused. */
        <T> T found(String name, String well, Supplier<T> look) {
            try {
                T found = look.get();
                checks.add(new Check(name, true, well));
                return found;
            } catch (Refusal refusal) {
                checks.add(new Check(name, false, refusal.getMessage()));
                return null;
            }
        }

        CheckAnswer answer(DatabaseSecret current) {
            return CheckAnswer.of(current == null ? null : current.strategy().word(), checks);
        }
    }
}
