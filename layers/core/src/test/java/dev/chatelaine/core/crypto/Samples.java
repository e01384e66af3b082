package dev.chatelaine.core.crypto;

import java.util.Map;
import java.util.Random;

/** Fixed material of tests. */
final class Samples {

    static final AlgorithmSuite UNSIGNED = AlgorithmSuite.AES_256_GCM_COMMIT;
    static final AlgorithmSuite SIGNED = AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384;
    static final CommitmentPolicy ALLOW = CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT;
    static final EncryptionContext CONTEXT = EncryptionContext.of(Map.of("purpose", "test", "tenant", "blue"));

    private Samples() {}

    static byte[] bytes(int length) {
        return bytes(length, length);
    }

    static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static RawAesKey key() {
        return key(1, 32);
    }

    static RawAesKey key(int number, int length) {
        return RawAesKey.of("test", "key-" + number, bytes(length, number));
    }

    static MessageEncryptor.Builder encryptor(AlgorithmSuite suite) {
        return MessageEncryptor.builder()
                .keys(key())
                .commitmentPolicy(policy(suite))
                .suite(suite);
    }

    /** The policy that permits to write a suite. */
    static CommitmentPolicy policy(AlgorithmSuite suite) {
        return suite.committing() ? ALLOW : CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT;
    }

    static MessageDecryptor decryptor() {
        return MessageDecryptor.builder().keys(key()).commitmentPolicy(ALLOW).build();
    }
}
