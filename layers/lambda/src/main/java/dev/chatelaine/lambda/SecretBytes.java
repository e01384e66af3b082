package dev.chatelaine.lambda;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;

/** Bytes that may be secret, such as plaintext. They do not print, compare by identity, and are wiped when closed. */
@Serdeable.Serializable
public final class SecretBytes implements AutoCloseable {

    private final byte[] bytes;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes these bytes, not a copy: closing overwrites them. */
    public static SecretBytes owning(byte[] bytes) {
        return new SecretBytes(bytes);
    }

    /** The bytes themselves, not a copy; an answer carries them as base64. */
    @JsonValue
    public byte[] bytes() {
        return bytes;
    }

    /** Length in bytes. */
    public int length() {
        return bytes.length;
    }

    /** Overwrites the bytes. */
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "SecretBytes[" + bytes.length + " bytes]";
    }
}
