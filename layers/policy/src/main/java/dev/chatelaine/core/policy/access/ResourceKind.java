package dev.chatelaine.core.policy.access;

import java.util.Set;

/** What a resource policy means for the resource that it stands on. */
public enum ResourceKind {

    /** A resource that its account's identity policies can open without the resource policy, such as a bucket. */
    GENERIC,

    /** A KMS key: nobody has access unless the key policy, or a grant, allows it. */
    KEY,

    /** An IAM role that is to be assumed: nobody may unless the role's trust policy allows it. */
    ROLE;

    private static final Set<String> ON_SESSIONS = Set.of("sts:tagsession", "sts:setsourceidentity", "sts:setcontext");
    private static final Set<String> ON_ALIASES =
            Set.of("kms:createalias", "kms:deletealias", "kms:updatealias", "kms:listaliases");

    /**
     * The kind of a resource, as an action sees it: an alias stands for its key, unless the alias itself is meant.
     *
     * @param action in any case
     * @param resource the ARN
     */
    public static ResourceKind of(String action, String resource) {
        String lower = RequestKeys.lower(action);
        return Arn.of(resource)
                .map(arn -> switch (arn.service()) {
                    case "kms" -> ofKms(lower, arn.resource());
                    case "iam" -> ofIam(lower, arn.resource());
                    default -> GENERIC;
                })
                .orElse(GENERIC);
    }

    private static ResourceKind ofKms(String action, String name) {
        boolean alias = name.startsWith("alias/") && action.startsWith("kms:") && !ON_ALIASES.contains(action);
        return name.startsWith("key/") || alias ? KEY : GENERIC;
    }

    private static ResourceKind ofIam(String action, String name) {
        boolean assumes = action.startsWith("sts:assumerole") || ON_SESSIONS.contains(action);
        return name.startsWith("role/") && assumes ? ROLE : GENERIC;
    }
}
