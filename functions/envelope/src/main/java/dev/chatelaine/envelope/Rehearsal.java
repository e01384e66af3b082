package dev.chatelaine.envelope;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.RawAesKey;
import java.util.Map;

/**
 * Seals and opens test data under a key that is no secret, so that classes are loaded and AES-GCM is compiled before a
 * snapshot is taken. The compiler counts calls, so there are thousands of small frames. Nothing of it is kept.
 */
public final class Rehearsal {

    private static final int FRAMES = 1024;
    private static final int ROUNDS = 8;

    private Rehearsal() {}

    /** Does it: before a snapshot, and before a measurement of what a function does after one. */
    public static void run() {
        try (RawAesKey key = RawAesKey.of("rehearsal", "no secret", new byte[32])) {
            for (int round = 0; round < ROUNDS; round++) {
                sealAndOpen(key, AlgorithmSuite.AES_256_GCM_COMMIT);
            }
            sealAndOpen(key, AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384);
        }
    }

    private static void sealAndOpen(RawAesKey key, AlgorithmSuite suite) {
        EncryptionContext context = EncryptionContext.of(Map.of("purpose", "rehearsal"));
        MessageEncryptor encryptor =
                MessageEncryptor.builder().keys(key).suite(suite).build();
        byte[] message = encryptor.encrypt(new byte[FRAMES * MessageEncryptor.DEFAULT_FRAME_LENGTH], context);
        MessageDecryptor.builder().keys(key).build().decrypt(message, context).close();
    }
}
