package dev.chatelaine.front.kms.engine;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A symmetric secret: an AES-256 key or an HMAC key. */
public final class SecretMaterial implements KeyMaterial {

    private final byte[] secret;

    private SecretMaterial(byte[] secret) {
        this.secret = secret;
    }

    /** Keeps a copy; the caller wipes its own. */
    public static SecretMaterial of(byte[] secret) {
        return new SecretMaterial(secret.clone());
    }

    @Override
    public byte[] encoded() {
        return secret.clone();
    }

    SecretKey key(String algorithm) {
        return new SecretKeySpec(secret, algorithm);
    }

    @Override
    public String toString() {
        return "SecretMaterial(not shown)";
    }
}
