package dev.chatelaine.core.policy.match;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers, truth values and bytes as they stand in policies and requests. */
final class Literals {

    // Bounded, so that a hostile value costs nothing.
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");

    private Literals() {}

    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A truth value; anything but true and false matches nothing. */
    static ValueTest bool(String text) {
        boolean readable = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
        return readable ? (value, keys) -> value.equalsIgnoreCase(text) : ValueTest.NEVER;
    }

    /** Bytes in Base64, on both sides. */
    static ValueTest binary(String text) {
        Optional<byte[]> bytes = bytes(text);
        if (bytes.isEmpty()) {
            return ValueTest.NEVER;
        }
        return (value, keys) -> bytes(value)
                .filter(actual -> Arrays.equals(actual, bytes.get()))
                .isPresent();
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
