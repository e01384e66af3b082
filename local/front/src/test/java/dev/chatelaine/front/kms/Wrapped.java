package dev.chatelaine.front.kms;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.core.SdkBytes;

/** Key material wrapped for an import by the JDK alone, as AWS's guide tells to do it. */
final class Wrapped {

    private Wrapped() {}

    static SdkBytes by(String algorithm, SdkBytes publicKey, byte[] material) throws GeneralSecurityException {
        String hash = algorithm.endsWith("SHA_1") ? "SHA-1" : "SHA-256";
        PublicKey rsa = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(publicKey.asByteArray()));
        return SdkBytes.fromByteArray(
                algorithm.startsWith("RSA_AES") ? hybrid(rsa, hash, material) : oaep(rsa, hash, material));
    }

    private static byte[] hybrid(PublicKey rsa, String hash, byte[] material) throws GeneralSecurityException {
        byte[] aes = new byte[32];
        new SecureRandom().nextBytes(aes);
        Cipher cipher = Cipher.getInstance("AES/KWP/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(aes, "AES"));
        byte[] head = oaep(rsa, hash, aes);
        byte[] tail = cipher.doFinal(material);
        return ByteBuffer.allocate(head.length + tail.length)
                .put(head)
                .put(tail)
                .array();
    }

    private static byte[] oaep(PublicKey rsa, String hash, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                rsa,
                new OAEPParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), PSource.PSpecified.DEFAULT));
        return cipher.doFinal(bytes);
    }
}
