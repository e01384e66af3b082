package dev.chatelaine.aws;

import dev.chatelaine.core.crypto.SigningAlgorithm;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import software.amazon.awssdk.services.kms.model.InvalidKeyUsageException;
import software.amazon.awssdk.services.kms.model.KmsInvalidSignatureException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.VerifyRequest;

/** A key that signs digests by ECDSA or by PKCS #1, on what the JDK has for that; it does not do PSS. */
record FakeSigningKey(KeyPair pair) {

    /** The beginning of the DER of a DigestInfo (RFC 8017, section 9.2, note 1), by the digest's length. */
    private static final Map<Integer, String> DIGEST_INFO = Map.of(
            32, "3031300d060960864801650304020105000420",
            48, "3041300d060960864801650304020205000430",
            64, "3051300d060960864801650304020305000440");

    static FakeSigningKey of(String spec) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(spec.equals("RSA") ? "RSA" : "EC");
            if (!spec.equals("RSA")) {
                generator.initialize(new ECGenParameterSpec(spec));
            }
            return new FakeSigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    byte[] publicDer() {
        return pair.getPublic().getEncoded();
    }

    byte[] sign(SignRequest request) {
        byte[] digest = digest(
                request.messageType(),
                request.signingAlgorithmAsString(),
                request.message().asByteArray());
        try {
            return pair.getPrivate().getAlgorithm().equals("RSA") ? signPkcs1(digest) : signEcdsa(digest);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private byte[] signPkcs1(byte[] digest) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, pair.getPrivate());
        return cipher.doFinal(digestInfo(digest));
    }

    private static byte[] digestInfo(byte[] digest) {
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes(HexFormat.of().parseHex(DIGEST_INFO.get(digest.length)));
        info.writeBytes(digest);
        return info.toByteArray();
    }

    private byte[] signEcdsa(byte[] digest) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("NONEwithECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(digest);
        return signature.sign();
    }

    boolean verify(VerifyRequest request) {
        byte[] digest = digest(
                request.messageType(),
                request.signingAlgorithmAsString(),
                request.message().asByteArray());
        try {
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initVerify(pair.getPublic());
            signature.update(digest);
            if (signature.verify(request.signature().asByteArray())) {
                return true;
            }
        } catch (GeneralSecurityException malformed) {
            // KMS does not tell a malformed signature from a wrong one.
        }
        throw KmsInvalidSignatureException.builder().statusCode(400).build();
    }

    private byte[] digest(MessageType type, String algorithm, byte[] message) {
        if (type != MessageType.DIGEST
                || SigningAlgorithm.named(algorithm).orElseThrow().digestLength() != message.length) {
            throw new AssertionError("a digest of the algorithm's length was expected");
        }
        if (algorithm.startsWith("RSA") != pair.getPrivate().getAlgorithm().equals("RSA")) {
            throw InvalidKeyUsageException.builder().statusCode(400).build();
        }
        return message;
    }
}
