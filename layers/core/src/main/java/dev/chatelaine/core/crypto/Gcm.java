package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-GCM under one key, with a 128-bit tag after the ciphertext. One cipher object serves all calls, since a new one
 * each costs more than sealing a small frame. For one thread at a time.
 */
final class Gcm {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;

    /** Longest piece given to the cipher at once: large ones run slowly until the JIT compiler has caught up. */
    private static final int PIECE = 1 << 16;

    /** Found once: choosing among the providers costs more than sealing a frame. */
    private static final Provider PROVIDER = provider();

    private final Cipher cipher;
    private final SecretKey key;

    Gcm(SecretKey key) {
        this.key = key;
        try {
            this.cipher = Cipher.getInstance(ALGORITHM, PROVIDER);
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(ALGORITHM).getProvider();
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /** Writes ciphertext and tag. */
    void seal(byte[] iv, byte[] aad, byte[] in, int offset, int length, byte[] out, int outOffset) {
        try {
            start(Cipher.ENCRYPT_MODE, iv, aad);
            int done = 0;
            int written = 0;
            for (; length - done > PIECE; done += PIECE) {
                written += cipher.update(in, offset + done, PIECE, out, outOffset + written);
            }
            cipher.doFinal(in, offset + done, length - done, out, outOffset + written);
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /** Writes the plaintext of {@code length} bytes of ciphertext and tag, and tells whether they are authentic. */
    boolean open(byte[] iv, byte[] aad, byte[] in, int offset, int length, byte[] out, int outOffset) {
        try {
            start(Cipher.DECRYPT_MODE, iv, aad);
            cipher.doFinal(in, offset, length, out, outOffset);
            return true;
        } catch (AEADBadTagException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private void start(int mode, byte[] iv, byte[] aad) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(aad);
    }

    private static Internal unusable(GeneralSecurityException e) {
        return new Internal(
                "The Java runtime's AES-GCM refused to work: " + e.getClass().getSimpleName() + ".");
    }
}
