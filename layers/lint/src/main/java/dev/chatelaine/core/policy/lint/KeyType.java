package dev.chatelaine.core.policy.lint;

import java.util.Locale;

/**
 * The type of a condition key.
 *
 * @param family what its values are
 * @param many whether a request may carry several values
 */
public record KeyType(Operator.Family family, boolean many) {

    private static final String MANY = "ArrayOf";

    /** Reads AWS's word for a type, such as {@code ArrayOfString}. */
    static KeyType of(String word) {
        boolean many = word.startsWith(MANY);
        String one = (many ? word.substring(MANY.length()) : word).toUpperCase(Locale.ROOT);
        return new KeyType(one.equals("IPADDRESS") ? Operator.Family.IP : Operator.Family.valueOf(one), many);
    }
}
