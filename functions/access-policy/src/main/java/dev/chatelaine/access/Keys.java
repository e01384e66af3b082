package dev.chatelaine.access;

/** KMS keys: who may use them, and what they are. */
@FunctionalInterface
public interface Keys {

    /** A key by key id, key ARN, or an alias's ARN or name. */
    KnownKey of(String key);
}
