package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.KeyAgreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DeriveSharedSecretResponse;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;

class PublicKeyTest extends KmsTest {

    @Test
    void describesAnEncryptionKey() {
        String key = cloud.key(ACCOUNT, "RSA_2048", "ENCRYPT_DECRYPT");
        GetPublicKeyResponse answer = kms.getPublicKey(r -> r.keyId(key));
        assertThat(answer.keyId()).isEqualTo(key);
        assertThat(answer.keySpecAsString()).isEqualTo("RSA_2048");
        assertThat(answer.keyUsageAsString()).isEqualTo("ENCRYPT_DECRYPT");
        assertThat(answer.encryptionAlgorithmsAsStrings()).containsExactly("RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256");
        assertThat(answer.hasSigningAlgorithms()).isFalse();
    }

    @Test
    void describesASigningKey() {
        String key = cloud.key(ACCOUNT, "ECC_NIST_P384", "SIGN_VERIFY");
        assertThat(kms.getPublicKey(r -> r.keyId(key)).signingAlgorithmsAsStrings())
                .containsExactly("ECDSA_SHA_384");
    }

    @Test
    void isTheSameEachTime() {
        String key = cloud.key(ACCOUNT, "ECC_NIST_P256", "SIGN_VERIFY");
        assertThat(kms.getPublicKey(r -> r.keyId(key)).publicKey())
                .isEqualTo(kms.getPublicKey(r -> r.keyId(key)).publicKey());
    }

    @Test
    void isRefusedForKeysThatHaveNone() {
        String symmetric = symmetric();
        String mac = cloud.key(ACCOUNT, "HMAC_256", "GENERATE_VERIFY_MAC");
        Refused.code(() -> kms.getPublicKey(r -> r.keyId(symmetric))).isEqualTo("UnsupportedOperationException");
        Refused.code(() -> kms.getPublicKey(r -> r.keyId(mac))).isEqualTo("UnsupportedOperationException");
    }

    @Test
    void isRefusedForCurvesThatTheJdkDoesNotHave() {
        String key = cloud.key(ACCOUNT, "ECC_SECG_P256K1", "SIGN_VERIFY");
        Refused.code(() -> kms.getPublicKey(r -> r.keyId(key))).isEqualTo("UnsupportedOperationException");
    }

    @ParameterizedTest
    @CsvSource({"ECC_NIST_P256, secp256r1, 32", "ECC_NIST_P384, secp384r1, 48", "ECC_NIST_P521, secp521r1, 66"})
    void agreesOnTheSecretThatThePeerDerives(String spec, String curve, int length) throws Exception {
        String key = cloud.key(ACCOUNT, spec, "KEY_AGREEMENT");
        GetPublicKeyResponse ours = kms.getPublicKey(r -> r.keyId(key));
        assertThat(ours.keyAgreementAlgorithmsAsStrings()).containsExactly("ECDH");
        KeyPair peer = peer(curve);
        var derived = derive(key, peer.getPublic());
        assertThat(derived.keyOriginAsString()).isEqualTo("AWS_KMS");
        assertThat(derived.sharedSecret().asByteArray())
                .hasSize(length)
                .isEqualTo(agree(peer, ours.publicKey().asByteArray()));
    }

    @Test
    void refusesAPeerOnAnotherCurve() throws Exception {
        String key = cloud.key(ACCOUNT, "ECC_NIST_P256", "KEY_AGREEMENT");
        PublicKey peer = peer("secp384r1").getPublic();
        Refused.code(() -> derive(key, peer)).isEqualTo("ValidationException");
    }

    @Test
    void doesNotAgreeWithAnRsaKey() throws Exception {
        String key = cloud.key(ACCOUNT, "RSA_2048", "KEY_AGREEMENT");
        PublicKey peer = peer("secp256r1").getPublic();
        Refused.code(() -> derive(key, peer)).isEqualTo("InvalidKeyUsageException");
    }

    @Test
    void doesNotAgreeWithASigningKey() throws Exception {
        String key = cloud.key(ACCOUNT, "ECC_NIST_P256", "SIGN_VERIFY");
        PublicKey peer = peer("secp256r1").getPublic();
        Refused.code(() -> derive(key, peer)).isEqualTo("InvalidKeyUsageException");
    }

    private DeriveSharedSecretResponse derive(String key, PublicKey peer) {
        return kms.deriveSharedSecret(
                r -> r.keyId(key).keyAgreementAlgorithm("ECDH").publicKey(SdkBytes.fromByteArray(peer.getEncoded())));
    }

    private static KeyPair peer(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static byte[] agree(KeyPair peer, byte[] der) throws Exception {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(peer.getPrivate());
        agreement.doPhase(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der)), true);
        return agreement.generateSecret();
    }
}
