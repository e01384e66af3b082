package dev.chatelaine.core.policy.access;

/** What a resource policy means for the resource that it stands on. */
public enum ResourceKind {

    /** A resource that its account's identity policies can open without the resource policy, such as a bucket. */
    GENERIC,

    /** A KMS key: nobody has access unless the key policy, or a grant, allows it. */
    KEY
}
