package dev.chatelaine.core.policy.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a policy stands on, which decides what it may say and how long it may be.
 *
 * <p>Lengths count as the service counts: IAM and Organizations leave out white space, KMS, S3 and Secrets Manager do
 * not. An identity policy is measured as a managed policy; one inline in a role may have 10,240 characters.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM quotas</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html">PutKeyPolicy</a>
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html">PutResourcePolicy</a>
 */
public enum Kind {
    /** A policy of a user, group or role. */
    IDENTITY(Principals.FORBIDDEN, 6_144, "*"),
    /** A permissions boundary. */
    BOUNDARY(Principals.FORBIDDEN, 6_144, "*"),
    /** A session policy. */
    SESSION(Principals.FORBIDDEN, 2_048, "*"),
    /** A service control policy. */
    SCP(Principals.FORBIDDEN, 5_120, "*"),
    /** A resource control policy. */
    RCP(Principals.RESTRICTING, 5_120, "*"),
    /** The trust policy of a role. */
    TRUST(Principals.REQUIRED, 4_096, "sts"),
    /** The policy of a KMS key. */
    KEY(Principals.REQUIRED, 32_768, "kms"),
    /** The policy of an S3 bucket. */
    BUCKET(Principals.REQUIRED, 20_480, "s3"),
    /** The policy of a secret. */
    SECRET(Principals.REQUIRED, 20_480, "secretsmanager"),
    /** The policy of a VPC endpoint. */
    ENDPOINT(Principals.RESTRICTING, 20_480, "*"),
    /** The policy of any other resource, such as a topic or a queue. */
    RESOURCE(Principals.REQUIRED, Integer.MAX_VALUE, "*");

    /** Whether statements name principals. */
    private enum Principals {
        FORBIDDEN,
        RESTRICTING,
        REQUIRED
    }

    private final Principals principals;
    private final int longest;
    private final String service;

    Kind(Principals principals, int longest, String service) {
        this.principals = principals;
        this.longest = longest;
        this.service = service;
    }

    /** The kind with this name, in lower case as requests have it. */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The name in requests: {@code identity}, {@code key} and so on. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The most characters that AWS stores. */
    int longest() {
        return longest;
    }

    /** Whether an Allow opens the resource to its principals; in RCPs and endpoint policies it only lets pass. */
    boolean opens() {
        return principals == Principals.REQUIRED;
    }

    boolean forbidsPrincipals() {
        return principals == Principals.FORBIDDEN;
    }

    /** Whether an Allow gives permissions to whoever has the policy; in boundaries and SCPs it only lets pass. */
    boolean gives() {
        return this == IDENTITY;
    }

    /** The service whose actions it is about; {@code *} for several. */
    String service() {
        return service;
    }
}
