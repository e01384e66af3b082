package dev.chatelaine.aws;

import java.time.Instant;

/**
 * One version of a parameter.
 *
 * @param name its full name, for example {@code /shop/prod/db/host}
 * @param value its value; of a SecureString the plaintext, or its ciphertext in base64 if decryption was not asked for
 * @param type {@code String}, {@code StringList} or {@code SecureString}
 * @param version the version's number, from 1
 * @param lastModified when this version was written
 */
public record StoredParameter(String name, ParameterValue value, String type, long version, Instant lastModified) {

    /** Whether the value is kept under a KMS key. */
    public boolean isSecure() {
        return type.equals("SecureString");
    }

    /** Characters of the name and the value. */
    long characters() {
        return (long) name.length() + value.length();
    }

    StoredParameter copy() {
        return new StoredParameter(name, value.copy(), type, version, lastModified);
    }
}
