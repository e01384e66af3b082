package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * A secret in the form that the JDK's ciphers and KDFs take; unlike {@code SecretKeySpec} it can be wiped. The providers
 * wipe the copies that they ask for.
 */
public final class WipeableKey implements SecretKey, AutoCloseable {

    private final transient byte[] secret;
    private volatile boolean closed;

    private WipeableKey(byte[] secret) {
        this.secret = secret;
    }

    /** A key of these bytes, which are copied: the caller wipes its own. */
    public static WipeableKey copyOf(byte[] secret) {
        return new WipeableKey(secret.clone());
    }

    /** Takes the array over: closing the key wipes it. */
    public static WipeableKey of(byte[] secret) {
        return new WipeableKey(secret);
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public byte[] getEncoded() {
        if (closed) {
            throw new Internal("A key was used after it was wiped.");
        }
        return secret.clone();
    }

    @Override
    public void destroy() {
        close();
    }

    @Override
    public boolean isDestroyed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(secret, (byte) 0);
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("A key is not serialised.");
    }

    @Override
    public String toString() {
        return "WipeableKey[" + secret.length + " bytes]";
    }
}
