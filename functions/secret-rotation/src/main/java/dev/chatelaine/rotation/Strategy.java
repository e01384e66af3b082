package dev.chatelaine.rotation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a rotation keeps applications working. */
enum Strategy {
    /** One user, whose password changes. */
    SINGLE,
    /** Two users with the same privileges, of which one is in use. */
    ALTERNATING;

    static Optional<Strategy> parse(String text) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.word().equals(text))
                .findFirst();
    }

    /** As a secret's field {@code strategy} writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
