package dev.chatelaine.aws;

import java.util.Arrays;

/**
 * The value of a parameter, which may be secret: it does not print, compares by {@link #sameAs}, and is wiped when
 * closed. What the SDK and the answer make of it are strings, which only the garbage collector takes away.
 */
public final class ParameterValue implements AutoCloseable {

    private final char[] characters;

    private ParameterValue(char[] characters) {
        this.characters = characters;
    }

    /** The value that the text is. */
    public static ParameterValue of(String text) {
        return new ParameterValue(text.toCharArray());
    }

    /** The value as text. */
    public String text() {
        return new String(characters);
    }

    /** Characters of the value. */
    int length() {
        return characters.length;
    }

    /** Whether both are the same text. */
    public boolean sameAs(ParameterValue other) {
        return Arrays.equals(characters, other.characters);
    }

    /** The same value, to be wiped on its own. */
    public ParameterValue copy() {
        return new ParameterValue(characters.clone());
    }

    /** Overwrites the value. */
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "ParameterValue[" + characters.length + " characters]";
    }
}
