package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.access.Principal;
import dev.chatelaine.core.policy.lint.Kind;
import dev.chatelaine.core.policy.match.Outline;
import dev.chatelaine.core.policy.match.Patterns;
import dev.chatelaine.core.policy.match.ValueTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What follows from where a policy stands.
 *
 * @param kind what it stands on
 */
record Setting(Kind kind) {

    private static final int PARTS = 6;

    /** Whether its statements name principals, so that the caller matters. */
    boolean hasPrincipals() {
        return switch (kind) {
            case IDENTITY, BOUNDARY, SESSION, SCP -> false;
            case RCP, TRUST, KEY, BUCKET, SECRET, ENDPOINT, RESOURCE -> true;
        };
    }

    /** Whether it opens a resource, rather than lets pass what other policies allow. */
    boolean opens() {
        return hasPrincipals() && kind != Kind.RCP && kind != Kind.ENDPOINT;
    }

    /** Whether a statement without Resource is about the resource. */
    boolean impliesResource() {
        return opens() && kind != Kind.KEY;
    }

    /** The prefixes of the actions that it can be about; none for any. */
    List<String> services() {
        return switch (kind) {
            case KEY -> List.of("kms");
            case BUCKET -> List.of("s3", "s3express", "s3-object-lambda", "s3-outposts");
            case SECRET -> List.of("secretsmanager");
            case TRUST -> List.of("sts");
            default -> List.of();
        };
    }

    /** Whether the root user of an account is bound by it. */
    boolean bindsRoot() {
        return hasPrincipals() || kind == Kind.SCP;
    }

    /** The root user needs no policy on what its account owns, but for keys and roles; a Deny binds it all the same. */
    boolean needsNothing(Caller caller) {
        return caller.principal() instanceof Principal.Root
                && caller.isWithin()
                && opens()
                && kind != Kind.KEY
                && kind != Kind.TRUST;
    }

    Optional<Outline> resource(String pattern, boolean variables, dev.chatelaine.core.policy.match.KeyValues keys) {
        return Outline.resource(completed(pattern), variables, keys);
    }

    ValueTest resourceTest(String pattern, boolean variables) {
        return Patterns.resource(completed(pattern), variables);
    }

    /** In the caller's policies an ARN may lack its last parts. */
    private String completed(String pattern) {
        int parts = pattern.split(":", PARTS).length;
        return !hasPrincipals() && pattern.startsWith("arn:") ? pattern + ":*".repeat(PARTS - parts) : pattern;
    }

    /** Resources that are likely, in an account. */
    List<String> likelyResources(String service, String account) {
        return Arrays.asList(
                switch (service) {
                    case "kms" ->
                        new String[] {"arn:aws:kms:us-east-1:" + account + ":key/1234abcd-12ab-34cd-56ef-1234567890ab"};
                    case "s3" -> new String[] {"arn:aws:s3:::example/object", "arn:aws:s3:::example"};
                    case "secretsmanager" ->
                        new String[] {"arn:aws:secretsmanager:us-east-1:" + account + ":secret:example-a1b2c3"};
                    case "sts", "iam" -> new String[] {"arn:aws:iam::" + account + ":role/example"};
                    default -> new String[] {"arn:aws:" + service + ":us-east-1:" + account + ":example"};
                });
    }
}
