package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdDSAParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SignResponse;

/** Signatures are verified by the JDK alone, from the public key that the service gives out. */
class SignatureTest extends KmsTest {

    private static final SdkBytes MESSAGE = bytes("a message to sign");

    @ParameterizedTest
    @CsvSource({
        "RSA_2048, RSASSA_PSS_SHA_256, SHA-256",
        "RSA_2048, RSASSA_PSS_SHA_384, SHA-384",
        "RSA_2048, RSASSA_PSS_SHA_512, SHA-512",
        "RSA_2048, RSASSA_PKCS1_V1_5_SHA_256, SHA-256",
        "RSA_3072, RSASSA_PSS_SHA_256, SHA-256",
        "RSA_3072, RSASSA_PKCS1_V1_5_SHA_384, SHA-384",
        "RSA_4096, RSASSA_PSS_SHA_512, SHA-512",
        "RSA_4096, RSASSA_PKCS1_V1_5_SHA_512, SHA-512",
        "ECC_NIST_P256, ECDSA_SHA_256, SHA-256",
        "ECC_NIST_P384, ECDSA_SHA_384, SHA-384",
        "ECC_NIST_P521, ECDSA_SHA_512, SHA-512"
    })
    void signsMessagesAndDigestsAsTheJdkVerifies(String spec, String algorithm, String hash) throws Exception {
        String key = cloud.key(ACCOUNT, spec, "SIGN_VERIFY");
        SdkBytes digest = digest(hash);
        SignResponse raw = sign(key, algorithm, MessageType.RAW, MESSAGE);
        SignResponse digested = sign(key, algorithm, MessageType.DIGEST, digest);
        assertThat(raw.keyId()).isEqualTo(key);
        assertThat(raw.signingAlgorithmAsString()).isEqualTo(algorithm);
        assertThat(verifies(key, algorithm, hash, raw.signature())).isTrue();
        assertThat(verifies(key, algorithm, hash, digested.signature())).isTrue();
        assertThat(verify(key, algorithm, MessageType.DIGEST, digest, raw.signature()))
                .isTrue();
        assertThat(verify(key, algorithm, MessageType.RAW, MESSAGE, digested.signature()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RSA_2048, RSASSA_PSS_SHA_256",
        "RSA_2048, RSASSA_PKCS1_V1_5_SHA_256",
        "ECC_NIST_P256, ECDSA_SHA_256",
        "ECC_NIST_EDWARDS25519, ED25519_SHA_512",
        "ML_DSA_44, ML_DSA_SHAKE_256"
    })
    void refusesAnotherMessageAndEveryKindOfChangedSignature(String spec, String algorithm) {
        String key = cloud.key(ACCOUNT, spec, "SIGN_VERIFY");
        byte[] signature =
                sign(key, algorithm, MessageType.RAW, MESSAGE).signature().asByteArray();
        byte[] changed = signature.clone();
        changed[signature.length - 1] ^= 1;
        refused(key, algorithm, bytes("another message"), signature);
        refused(key, algorithm, MESSAGE, changed);
        refused(key, algorithm, MESSAGE, new byte[] {1});
        refused(key, algorithm, MESSAGE, Arrays.copyOf(signature, signature.length + 1));
    }

    @ParameterizedTest
    @CsvSource({"ECC_NIST_EDWARDS25519, ED25519_SHA_512, Ed25519", "ML_DSA_65, ML_DSA_SHAKE_256, ML-DSA"})
    void signsByTheNewerAlgorithms(String spec, String algorithm, String jdkName) throws Exception {
        String key = cloud.key(ACCOUNT, spec, "SIGN_VERIFY");
        Signature signature = Signature.getInstance(jdkName);
        signature.initVerify(publicKey(key, jdkName));
        signature.update(MESSAGE.asByteArray());
        assertThat(signature.verify(sign(key, algorithm, MessageType.RAW, MESSAGE)
                        .signature()
                        .asByteArray()))
                .isTrue();
        Refused.code(() -> sign(key, algorithm, MessageType.DIGEST, zeroes(64)))
                .isEqualTo("UnsupportedOperationException");
    }

    @Test
    void hashesADigestOnceMoreForEd25519ph() throws Exception {
        String key = cloud.key(ACCOUNT, "ECC_NIST_EDWARDS25519", "SIGN_VERIFY");
        SdkBytes digest = digest("SHA-512");
        Signature signature = Signature.getInstance("Ed25519");
        signature.setParameter(new EdDSAParameterSpec(true));
        signature.initVerify(publicKey(key, "Ed25519"));
        signature.update(digest.asByteArray());
        assertThat(signature.verify(sign(key, "ED25519_PH_SHA_512", MessageType.DIGEST, digest)
                        .signature()
                        .asByteArray()))
                .isTrue();
        Refused.code(() -> sign(key, "ED25519_PH_SHA_512", MessageType.RAW, MESSAGE))
                .isEqualTo("UnsupportedOperationException");
    }

    @Test
    void refusesARepresentativeOfMlDsa() {
        String key = cloud.key(ACCOUNT, "ML_DSA_44", "SIGN_VERIFY");
        Refused.code(() -> sign(key, "ML_DSA_SHAKE_256", MessageType.EXTERNAL_MU, zeroes(64)))
                .isEqualTo("UnsupportedOperationException");
    }

    @Test
    void refusesADigestOfAnotherLength() {
        String key = cloud.key(ACCOUNT, "ECC_NIST_P256", "SIGN_VERIFY");
        Refused.code(() -> sign(key, "ECDSA_SHA_256", MessageType.DIGEST, zeroes(20)))
                .isEqualTo("ValidationException");
        Refused.message(() -> sign(key, "ECDSA_SHA_256", MessageType.DIGEST, zeroes(20)))
                .isEqualTo("Digest is invalid length for algorithm ECDSA_SHA_256.");
    }

    @Test
    void refusesAnAlgorithmThatDoesNotFitTheKey() {
        String key = cloud.key(ACCOUNT, "ECC_NIST_P256", "SIGN_VERIFY");
        Refused.message(() -> sign(key, "ECDSA_SHA_384", MessageType.RAW, MESSAGE))
                .isEqualTo("Algorithm ECDSA_SHA_384 is incompatible with key spec ECC_NIST_P256.");
        Refused.code(() -> sign(key, "RSASSA_PSS_SHA_256", MessageType.RAW, MESSAGE))
                .isEqualTo("InvalidKeyUsageException");
    }

    @Test
    void refusesAMessageOf4097Bytes() {
        String key = cloud.key(ACCOUNT, "ECC_NIST_P256", "SIGN_VERIFY");
        assertThat(sign(key, "ECDSA_SHA_256", MessageType.RAW, zeroes(4096)).signature())
                .isNotNull();
        Refused.message(() -> sign(key, "ECDSA_SHA_256", MessageType.RAW, zeroes(4097)))
                .isEqualTo("1 validation error detected: Value at 'message' failed to satisfy constraint:"
                        + " Member must have length less than or equal to 4096");
    }

    @Test
    void refusesAnEncryptionKey() {
        String key = symmetric();
        Refused.message(() -> verify(key, "ECDSA_SHA_256", MessageType.RAW, MESSAGE, zeroes(8)))
                .isEqualTo(key + " key usage is ENCRYPT_DECRYPT which is not valid for Verify.");
    }

    private void refused(String key, String algorithm, SdkBytes message, byte[] signature) {
        SdkBytes sent = SdkBytes.fromByteArray(signature);
        Refused.code(() -> verify(key, algorithm, MessageType.RAW, message, sent))
                .isEqualTo("KMSInvalidSignatureException");
        Refused.message(() -> verify(key, algorithm, MessageType.RAW, message, sent))
                .isNullOrEmpty();
    }

    private SignResponse sign(String key, String algorithm, MessageType type, SdkBytes message) {
        return kms.sign(
                r -> r.keyId(key).signingAlgorithm(algorithm).messageType(type).message(message));
    }

    private boolean verify(String key, String algorithm, MessageType type, SdkBytes message, SdkBytes signature) {
        return kms.verify(r -> r.keyId(key)
                        .signingAlgorithm(algorithm)
                        .messageType(type)
                        .message(message)
                        .signature(signature))
                .signatureValid();
    }

    private boolean verifies(String key, String algorithm, String hash, SdkBytes signed)
            throws GeneralSecurityException {
        String shortHash = hash.replace("-", "");
        String type = algorithm.startsWith("ECDSA") ? "EC" : "RSA";
        Signature signature = Signature.getInstance(
                algorithm.contains("PSS") ? "RSASSA-PSS" : shortHash + "with" + type.replace("EC", "ECDSA"));
        if (algorithm.contains("PSS")) {
            int salt = MessageDigest.getInstance(hash).getDigestLength();
            signature.setParameter(new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), salt, 1));
        }
        signature.initVerify(publicKey(key, type));
        signature.update(MESSAGE.asByteArray());
        return signature.verify(signed.asByteArray());
    }

    private PublicKey publicKey(String key, String type) throws GeneralSecurityException {
        byte[] der = kms.getPublicKey(r -> r.keyId(key)).publicKey().asByteArray();
        return KeyFactory.getInstance(type).generatePublic(new X509EncodedKeySpec(der));
    }

    private static SdkBytes digest(String hash) throws GeneralSecurityException {
        return SdkBytes.fromByteArray(MessageDigest.getInstance(hash).digest(MESSAGE.asByteArray()));
    }
}
