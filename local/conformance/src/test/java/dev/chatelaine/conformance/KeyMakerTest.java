package dev.chatelaine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.core.crypto.keys.BranchKey;
import dev.chatelaine.core.crypto.keys.BranchKeys;
import dev.chatelaine.core.crypto.keys.EcdhKey;
import dev.chatelaine.core.crypto.keys.EcdhPrivateKey;
import dev.chatelaine.core.crypto.keys.EcdhPublicKey;
import dev.chatelaine.core.crypto.keys.HierarchicalKey;
import dev.chatelaine.core.crypto.keys.KeySamples;
import dev.chatelaine.core.crypto.keys.RawRsaKey;
import dev.chatelaine.core.crypto.keys.RsaPadding;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyMakerTest {

    private static final Tally ONE_PASSED = new Tally(1, 0, 0);
    private static final KeyPair RSA = KeySamples.pair("RSA", 2048);
    private static final KeyPair SENDER = KeySamples.pair("EC", 256);
    private static final KeyPair RECIPIENT = KeySamples.pair("EC", 256);

    @TempDir
    Path folder;

    private static String pem(String what, Key key) {
        return "-----BEGIN %s-----\\n%s\\n-----END %s-----".formatted(what, base64(key), what);
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private Samples sealed(WrappingKey key, String description) {
        Samples samples = Samples.in(folder);
        samples.write(
                "message",
                MessageEncryptor.builder().keys(key).build().encrypt(Samples.PLAINTEXT, EncryptionContext.empty()));
        samples.write("keys.json", keys());
        return samples.manifest(3, """
                {"ciphertext": "file://message", "plaintext": "file://plain", "master-keys": [%s]}""".formatted(description));
    }

    private static String keys() {
        String sides = """
                "sender-material": "%s", "recipient-material": "%s",
                "sender-material-public-key": "%s", "recipient-material-public-key": "%s\"""";
        return """
                {"manifest": {"type": "keys", "version": 3}, "keys": {
                 "private": {"key-id": "rsa", "type": "private", "material": "%s"},
                 "public": {"key-id": "rsa", "type": "public", "material": "%s"},
                 "here": {"type": "ecc-private", %s},
                 "away": {"type": "aws-kms-ecdh", %s}}}""".formatted(
                        pem("PRIVATE KEY", RSA.getPrivate()),
                        pem("PUBLIC KEY", RSA.getPublic()),
                        sides.formatted(
                                pem("PRIVATE KEY", SENDER.getPrivate()),
                                pem("PRIVATE KEY", RECIPIENT.getPrivate()),
                                base64(SENDER.getPublic()),
                                base64(RECIPIENT.getPublic())),
                        sides.formatted(
                                "arn:aws:kms:us-west-2:111122223333:key/sender",
                                "arn:aws:kms:us-west-2:111122223333:key/recipient",
                                base64(SENDER.getPublic()),
                                base64(RECIPIENT.getPublic())));
    }

    @ParameterizedTest
    @CsvSource({
        "PKCS1, pkcs1, sha1",
        "OAEP_SHA_1, oaep-mgf1, sha1",
        "OAEP_SHA_256, oaep-mgf1, sha256",
        "OAEP_SHA_384, oaep-mgf1, sha384",
        "OAEP_SHA_512, oaep-mgf1, sha512"
    })
    void makesRawRsaKeysOfEachPadding(RsaPadding padding, String algorithm, String hash) {
        WrappingKey key = RawRsaKey.builder("space", "rsa", padding)
                .publicKey(RSA.getPublic())
                .build();
        String description = """
                {"type": "raw", "key": "%s", "provider-id": "space", "encryption-algorithm": "rsa",
                 "padding-algorithm": "%s", "padding-hash": "%s"}""";

        assertThat(sealed(key, description.formatted("private", algorithm, hash))
                        .tally())
                .isEqualTo(ONE_PASSED);
        assertThat(sealed(key, description.formatted("public", algorithm, hash)).failure())
                .contains("no wrapping key");
        assertThat(sealed(key, description.formatted("private", "sha3", hash)).failure())
                .contains("no known padding");
        assertThat(sealed(key, description.formatted("private", "oaep-mgf1", "md5"))
                        .failure())
                .contains("no known hash");
    }

    @ParameterizedTest
    @CsvSource({
        "raw-ecdh, static, here, 1, 0, 0",
        "raw-ecdh, discovery, here, 1, 0, 0",
        "raw-ecdh, ephemeral, here, 0, 1, 0",
        "raw-ecdh, guessed, here, 0, 1, 0",
        "raw-ecdh, static, away, 0, 1, 0",
        "aws-kms-ecdh, static, away, 0, 0, 1",
        "aws-kms-ecdh, discovery, away, 0, 0, 1",
        "aws-kms-ecdh, static, here, 0, 1, 0"
    })
    void makesEcdhKeysOfEachScheme(String type, String schema, String key, int passed, int failed, int skipped) {
        EcdhKey sealer =
                EcdhKey.between(EcdhPrivateKey.of((ECPrivateKey) SENDER.getPrivate()), EcdhPublicKey.of((ECPublicKey)
                        RECIPIENT.getPublic()));

        assertThat(sealed(sealer, """
                        {"type": "%s", "sender": "%s", "recipient": "%s", "sender-public-key": "sender-material-public-key",
                         "recipient-public-key": "recipient-material-public-key", "provider-id": "x", "schema": "%s"}""".formatted(type, key, key, schema)).tally())
                .isEqualTo(new Tally(passed, failed, skipped));
    }

    @Test
    void makesABranchKeyOfTheFile() {
        byte[] secret = new byte[32];
        String version = "e9ce18a3-edb5-4272-9f86-1cacb7997ff6";
        String key = """
                {"manifest": {"type": "keys", "version": 3}, "keys": {"branch": {"type": "static-branch-key",
                 "key-id": "branch-id", "branchKeyVersion": "%s", "branchKey": "%s"}}}""";
        String base64 = Base64.getEncoder().encodeToString(secret);
        Samples samples = sealed(
                HierarchicalKey.of("branch-id", new Branches(UUID.fromString(version), secret)),
                "{\"type\": \"aws-kms-hierarchy\", \"key\": \"branch\"}");

        samples.write("keys.json", key.formatted(version, base64));
        assertThat(samples.tally()).isEqualTo(ONE_PASSED);
        samples.write("keys.json", key.formatted(UUID.randomUUID(), base64));
        assertThat(samples.failure()).contains("no branch key of this id and version");
        samples.write("keys.json", key.formatted("today", base64));
        assertThat(samples.failure()).contains("/keys/branch/branchKeyVersion is no UUID");
    }

    /** A store of one key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Branches(UUID version, byte[] secret) implements BranchKeys {

        @Override
        public BranchKey active(String id) {
            return BranchKey.of(version, secret);
        }

        @Override
        public BranchKey version(String id, UUID wanted) {
            return BranchKey.of(version, secret);
        }
    }

    @Test
    void leavesPairsOutsideTheMessageWhereTheManagerRequiresThem() {
        Samples samples = Samples.in(folder);
        samples.write("message", Samples.withPairOutside("secret"));
        String test = """
                {"decryption-scenario": {"type": "positive-esdk", "ciphertext": "file://message",
                 "result": "file://plain", "reproduced-encryption-context": {"secret": "%s"},
                 "decryptKeyDescription": {"type": "required-encryption-context-cmm",
                  "underlying": %s, "requiredEncryptionContextKeys": ["secret"]}}}""";

        assertThat(samples.manifest(5, test.formatted("value", Samples.AES)).tally())
                .isEqualTo(ONE_PASSED);
        assertThat(samples.manifest(5, test.formatted("other", Samples.AES)).failure())
                .contains("Tampered");
        assertThat(samples.manifest(4, """
                        {"ciphertext": "file://message", "master-keys": [%s], "cmm": "RequiredEncryptionContext",
                         "result": {"output": {"plaintext": "file://plain"}},
                         "encryption-context": {"secret": "value"}}""".formatted(Samples.AES)).tally()).isEqualTo(ONE_PASSED);
    }
}
