package dev.chatelaine.front.caller;

import java.util.List;

/**
 * A resolved caller.
 *
 * @param account twelve digits
 * @param arn what AWS prints as the caller: root, user or assumed-role session
 * @param principal the ARN that owns the identity policies: root, user, or the role behind a session
 * @param kind what sort of principal this is
 * @param sessionPolicies policy documents that limit a session, as AssumeRole was given them
 */
public record Caller(String account, String arn, String principal, Kind kind, List<String> sessionPolicies) {
    /** Copies the policies. */
    public Caller {
        sessionPolicies = List.copyOf(sessionPolicies);
    }

    /** The sorts of principal that the front tells apart. */
    public enum Kind {
        /** The account itself. */
        ROOT,
        /** An IAM user. */
        USER,
        /** A session of a role, by STS or a function's execution role. */
        ROLE_SESSION
    }

    /** The root of an account. */
    public static Caller root(String account) {
        String arn = "arn:aws:iam::" + account + ":root";
        return new Caller(account, arn, arn, Kind.ROOT, List.of());
    }

    /** A user, by ARN. */
    public static Caller user(String arn) {
        return new Caller(accountOf(arn), arn, arn, Kind.USER, List.of());
    }

    /** A session of a role. */
    public static Caller session(String sessionArn, String roleArn) {
        return new Caller(accountOf(sessionArn), sessionArn, roleArn, Kind.ROLE_SESSION, List.of());
    }

    /** The same caller, limited by session policies. */
    public Caller limitedBy(List<String> policies) {
        return new Caller(account, arn, principal, kind, policies);
    }

    /** The user's or role's name: the last segment, without its path. */
    public String name() {
        return principal.substring(Math.max(principal.lastIndexOf('/'), principal.lastIndexOf(':')) + 1);
    }

    private static String accountOf(String arn) {
        return arn.split(":", 6)[4];
    }
}
