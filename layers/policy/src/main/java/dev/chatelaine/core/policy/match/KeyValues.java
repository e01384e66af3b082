package dev.chatelaine.core.policy.match;

import java.util.List;

/** The condition keys of a request. */
@FunctionalInterface
public interface KeyValues {

    /**
     * The values of a key.
     *
     * @param key the name in lower case, since key names are compared ignoring case
     * @return the values; empty when the request does not carry the key
     */
    List<String> of(String key);
}
