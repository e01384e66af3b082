package dev.chatelaine.aws;

import java.util.Arrays;

/**
 * Text that is secret, such as a password or the value of a secret. It does not print, and is wiped when closed.
 *
 * <p>Clients and drivers take and give strings, which cannot be wiped: {@link #reveal} is called as late as possible,
 * and what it gives is kept nowhere.
 */
public final class SecretText implements AutoCloseable {

    private final char[] characters;

    private SecretText(char[] characters) {
        this.characters = characters;
    }

    /** A copy of a string that a client gave. */
    public static SecretText of(String text) {
        return new SecretText(text.toCharArray());
    }

    /** Takes these characters, not a copy: closing overwrites them. */
    public static SecretText owning(char[] characters) {
        return new SecretText(characters);
    }

    /** The text as a string, for what takes nothing else. */
    public String reveal() {
        return new String(characters);
    }

    /** The characters, in a copy that the caller wipes. */
    public char[] copy() {
        return characters.clone();
    }

    /** Whether both hold the same text. */
    public boolean same(SecretText other) {
        return Arrays.equals(characters, other.characters);
    }

    /** Overwrites the text. */
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "SecretText[not shown]";
    }
}
