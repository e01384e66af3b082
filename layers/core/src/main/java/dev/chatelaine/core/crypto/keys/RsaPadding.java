package dev.chatelaine.core.crypto.keys;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;

/**
 * How RSA wraps a data key. OAEP uses its hash for the mask generation too, as all Encryption SDKs do.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8017#section-7">RFC 8017, section 7</a>
 */
public enum RsaPadding {
    /** RSAES-PKCS1-v1_5: only for old messages. */
    PKCS1(""),
    /** RSAES-OAEP with SHA-1. */
    OAEP_SHA_1("SHA-1"),
    /** RSAES-OAEP with SHA-256. */
    OAEP_SHA_256("SHA-256"),
    /** RSAES-OAEP with SHA-384. */
    OAEP_SHA_384("SHA-384"),
    /** RSAES-OAEP with SHA-512. */
    OAEP_SHA_512("SHA-512");

    private final String hash;

    RsaPadding(String hash) {
        this.hash = hash;
    }

    private Scheme scheme() {
        return this == PKCS1 ? new Pkcs1() : new Oaep(hash);
    }

    byte[] encrypt(PublicKey key, byte[] secret) {
        return scheme().encrypt(key, secret);
    }

    /** The secret of so many bytes, which the caller wipes; empty for every failure. */
    Optional<byte[]> decrypt(PrivateKey key, byte[] ciphertext, int length) {
        return scheme().decrypt(key, ciphertext, length);
    }

    /** An encryption scheme. */
    sealed interface Scheme permits Pkcs1, Oaep {

        byte[] encrypt(PublicKey key, byte[] secret);

        Optional<byte[]> decrypt(PrivateKey key, byte[] ciphertext, int length);
    }
}
