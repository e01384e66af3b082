package dev.chatelaine.conformance;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.RawAesKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder of test vectors, made by the test itself. */
record Samples(Path folder) {

    static final byte[] PLAINTEXT = "nothing secret".getBytes(StandardCharsets.UTF_8);

    static final String AES = """
            {"type": "raw", "key": "aes", "provider-id": "space", "encryption-algorithm": "aes"}""";

    private static final RawAesKey AES_KEY = RawAesKey.of(
            "space", "aes-id", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15});

    private static final String KEYS = """
            {"manifest": {"type": "keys", "version": 3}, "keys": {
              "aes": {"key-id": "aes-id", "type": "symmetric", "algorithm": "aes", "bits": 128, "encoding": "base64",
                      "encrypt": true, "decrypt": true, "material": "AAECAwQFBgcICRAREhMUFQ=="},
              "kms": {"type": "aws-kms", "encrypt": true, "decrypt": true,
                      "key-id": "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"}}}""";

    /** With a keys file, a plaintext, an unsigned and a signed message of it, and a spoiled one. */
    static Samples in(Path folder) {
        Samples samples = new Samples(folder);
        samples.write("keys.json", KEYS);
        samples.write("plain", PLAINTEXT);
        samples.write("unsigned", message(AlgorithmSuite.AES_256_GCM_COMMIT));
        samples.write("signed", message(AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384));
        byte[] spoiled = message(AlgorithmSuite.AES_256_GCM_COMMIT);
        spoiled[spoiled.length - 1] ^= 1;
        samples.write("spoiled", spoiled);
        return samples;
    }

    private static byte[] message(AlgorithmSuite suite) {
        return MessageEncryptor.builder()
                .keys(AES_KEY)
                .suite(suite)
                .build()
                .encrypt(PLAINTEXT, EncryptionContext.of(Map.of("purpose", "test")));
    }

    /** A message under the AES key with one context pair that it does not store. */
    static byte[] withPairOutside(String key) {
        return MessageEncryptor.builder()
                .keys(AES_KEY)
                .requiredContextKeys(key)
                .build()
                .encrypt(PLAINTEXT, EncryptionContext.of(Map.of(key, "value")));
    }

    /** A message under a key in AWS KMS and the AES key. */
    static byte[] underKms() {
        return underKms("arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
    }

    /** The same, under the KMS key of this ARN. */
    static byte[] underKms(String arn) {
        return MessageEncryptor.builder()
                .keys(new KmsAlone(arn), AES_KEY)
                .build()
                .encrypt(PLAINTEXT, EncryptionContext.empty());
    }

    void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A manifest of one test. */
    Samples manifest(int version, String test) {
        write("manifest.json", """
                {"manifest": {"type": "awses-decrypt", "version": %d}, "keys": "file://keys.json",
                 "client": {"name": "a test", "version": "1"}, "tests": {"one": %s}}""".formatted(version, test));
        return this;
    }

    /** A manifest of version 3 with one test of a message under the AES key, and more members. */
    Samples test(String message, String more) {
        return manifest(3, """
                {"ciphertext": "file://%s", "master-keys": [%s], %s}""".formatted(message, AES, more));
    }

    Tally tally() {
        return Run.of(folder).total();
    }

    /** Why the one test failed. */
    String failure() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Run.of(folder).print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("failed "))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("nothing failed");
    }
}
