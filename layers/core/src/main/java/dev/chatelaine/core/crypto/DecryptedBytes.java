package dev.chatelaine.core.crypto;

import java.util.Arrays;

/** The plaintext of a message that was opened in memory. It does not print, and is wiped when closed. */
public final class DecryptedBytes implements AutoCloseable {

    private final byte[] plaintext;
    private final DecryptedMessage message;

    DecryptedBytes(byte[] plaintext, DecryptedMessage message) {
        this.plaintext = plaintext;
        this.message = message;
    }

    /** The plaintext itself, not a copy: closing overwrites it. */
    public byte[] plaintext() {
        return plaintext;
    }

    /** What is known of the message. */
    public DecryptedMessage message() {
        return message;
    }

    /** Overwrites the plaintext. */
    @Override
    public void close() {
        Arrays.fill(plaintext, (byte) 0);
    }

    @Override
    public String toString() {
        return "DecryptedBytes[" + plaintext.length + " bytes]";
    }
}
