package dev.chatelaine.core.crypto;

import java.util.Map;
import java.util.Random;

/** Fixed material of tests. */
final class Samples {

    static final AlgorithmSuite UNSIGNED = AlgorithmSuite.AES_256_GCM_COMMIT;
    static final AlgorithmSuite SIGNED = AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384;
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
        return MessageEncryptor.builder().keys(key()).suite(suite);
    }

    static MessageDecryptor decryptor() {
        return MessageDecryptor.builder().keys(key()).build();
    }
}
