package dev.chatelaine.front.kms;

import dev.chatelaine.aws.KmsKeyAgreement;
import dev.chatelaine.aws.KmsRsaKey;
import dev.chatelaine.core.crypto.ForeignSdk;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.core.crypto.keys.EcdhKey;
import dev.chatelaine.core.crypto.keys.EcdhPublicKey;
import dev.chatelaine.core.crypto.keys.RsaPadding;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keyrings of the official SDK for Python. */
class PythonKeyringsTest extends ForeignKeyrings {

    @Override
    ForeignSdk sdk() {
        return ForeignSdk.pythonKeyrings();
    }

    @Override
    Map<String, ?> key(Map<String, ?> description) {
        return Map.of("key", description);
    }

    private byte[] publicKey(String key) {
        return kms.getPublicKey(request -> request.keyId(key)).publicKey().asByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA_1", "SHA_256"})
    void rsaKeys(String hash) {
        String key = cloud.key(ACCOUNT, "RSA_2048", "ENCRYPT_DECRYPT");
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(publicKey(key))
                + "\n-----END PUBLIC KEY-----\n";
        WrappingKey ours = KmsRsaKey.of(arn(key), RsaPadding.valueOf("OAEP_" + hash), clients(key))
                .withPublicKey(pem);
        Map<String, Object> theirs = described("kms-rsa", REGION, key);
        theirs.putAll(Map.of("public", pem, "algorithm", "RSAES_OAEP_" + hash));

        assertTheyOpen(theirs, ours, unsigned());
        assertWeOpen(ours, theirs, unsigned());
    }

    @Test
    void keyAgreement() {
        String alice = cloud.key(ACCOUNT, "ECC_NIST_P256", "KEY_AGREEMENT");
        String bob = cloud.key(ACCOUNT, "ECC_NIST_P256", "KEY_AGREEMENT");
        WrappingKey ours =
                EcdhKey.between(KmsKeyAgreement.of(arn(alice), clients(alice)), EcdhPublicKey.ofDer(publicKey(bob)));
        Map<String, Object> theirs = described("kms-ecdh", REGION, bob);
        theirs.putAll(
                Map.of("curve", "ECC_NIST_P256", "public", Base64.getEncoder().encodeToString(publicKey(alice))));

        assertTheyOpen(theirs, ours, shapes());
        assertWeOpen(ours, theirs, shapes());
    }
}
