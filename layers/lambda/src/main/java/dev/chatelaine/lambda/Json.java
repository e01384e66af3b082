package dev.chatelaine.lambda;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A JSON value of a request. Text may be secret, so it does not print, and is wiped. */
sealed interface Json {

    /** Overwrites all text in this value. */
    default void wipe() {}

    /** An object: its members in the order of the request, names unique. */
    record Members(Map<String, Json> byName) implements Json {
        @Override
        public void wipe() {
            byName.values().forEach(Json::wipe);
        }
    }

    /** An array. */
    record Items(List<Json> values) implements Json {
        @Override
        public void wipe() {
            values.forEach(Json::wipe);
        }
    }

    /** A number without fraction or exponent that fits in 64 bits. */
    record Whole(long value) implements Json {}

    /** True or false. */
    record Flag(boolean value) implements Json {}

    /**
     * Null, or a number that is not {@link Whole}: nothing that a field of a request can be.
     *
     * @param text as it was written
     */
    record Unusable(String text) implements Json {}

    /** A string. */
    final class Text implements Json {

        private final char[] characters;

        Text(char[] characters) {
            this.characters = characters;
        }

        /** The characters themselves, not a copy. */
        char[] characters() {
            return characters;
        }

        @Override
        public void wipe() {
            Arrays.fill(characters, '\0');
        }
    }
}
