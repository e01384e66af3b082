package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.EncryptionContext;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * SYMMETRIC_DEFAULT: AES-256-GCM with the encryption context as additional authenticated data. Immutable; each has a
 * sealing secret of its own, so that one front does not know another's ciphertexts.
 */
public final class SymmetricCipher {

    private static final int SEAL_LENGTH = 32;

    private final SecretKeySpec sealing = new SecretKeySpec(NewMaterial.random(SEAL_LENGTH), "HmacSHA256");

    /** Encrypts under this version of this key. */
    public byte[] encrypt(
            String keyArn, String materialId, SecretMaterial key, byte[] plaintext, EncryptionContext context) {
        byte[] iv = NewMaterial.random(CiphertextBlob.IV_LENGTH);
        byte[] sealed = Jca.sure(() -> {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, iv);
            cipher.updateAAD(aad(keyArn, materialId, context));
            return cipher.doFinal(plaintext);
        });
        byte[] bytes = new CiphertextBlob(keyArn, materialId, iv, sealed).bytes();
        return ByteBuffer.allocate(bytes.length + SEAL_LENGTH)
                .put(bytes)
                .put(seal(bytes))
                .array();
    }

    /**
     * The blob, once it is known to be as it was written.
     *
     * @throws KmsRefusal InvalidCiphertextException when it is not
     */
    public CiphertextBlob open(byte[] ciphertext) {
        if (ciphertext.length <= SEAL_LENGTH) {
            throw KmsRefusal.invalidCiphertext();
        }
        int end = ciphertext.length - SEAL_LENGTH;
        byte[] bytes = Arrays.copyOf(ciphertext, end);
        if (!MessageDigest.isEqual(seal(bytes), Arrays.copyOfRange(ciphertext, end, ciphertext.length))) {
            throw KmsRefusal.invalidCiphertext();
        }
        return CiphertextBlob.parse(bytes);
    }

    /**
     * Decrypts; the caller wipes the plaintext.
     *
     * @throws KmsRefusal InvalidCiphertextException when the context is not the one that was bound
     */
    public byte[] decrypt(CiphertextBlob blob, SecretMaterial key, EncryptionContext context) {
        return Jca.orElse(KmsRefusal.invalidCiphertext(), () -> {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, blob.iv());
            cipher.updateAAD(aad(blob.keyArn(), blob.materialId(), context));
            return cipher.doFinal(blob.sealed());
        });
    }

    private static Cipher cipher(int mode, SecretMaterial key, byte[] iv) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key("AES"), new GCMParameterSpec(CiphertextBlob.TAG_LENGTH * Byte.SIZE, iv));
        return cipher;
    }

    private static byte[] aad(String keyArn, String materialId, EncryptionContext context) {
        byte[] header = CiphertextBlob.header(keyArn, materialId);
        byte[] pairs = context.canonical();
        return ByteBuffer.allocate(header.length + pairs.length)
                .put(header)
                .put(pairs)
                .array();
    }

    private byte[] seal(byte[] bytes) {
        return Jca.sure(() -> {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(sealing);
            return mac.doFinal(bytes);
        });
    }
}
