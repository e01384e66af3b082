package dev.chatelaine.bench;

import dev.chatelaine.core.crypto.CachedMaterials;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.Materials;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.RawAesKey;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;

/** Our side, under a raw AES-256 key. */
final class Ours {

    static final EncryptionContext CONTEXT = EncryptionContext.of(Map.of("purpose", "performance-test"));

    private static final int ROUNDS = 20_000;

    private final Shape shape;
    private final MessageEncryptor encryptor;
    private final MessageDecryptor decryptor;

    private Ours(Shape shape, Materials materials, int threads) {
        this.shape = shape;
        this.encryptor = MessageEncryptor.builder()
                .materials(materials)
                .suite(shape.algorithm())
                .frameLength(shape.frameLength())
                .threads(threads)
                .build();
        this.decryptor =
                MessageDecryptor.builder().materials(materials).threads(threads).build();
    }

    static Ours of(Shape shape) {
        return onThreads(shape, 1);
    }

    static Ours onThreads(Shape shape, int threads) {
        new Ours(Shape.SMALL, newKeys(), 1).warm();
        return new Ours(shape, newKeys(), threads);
    }

    static Ours cached(Shape shape) {
        Materials cached =
                CachedMaterials.builder(newKeys(), Duration.ofDays(1)).build();
        return new Ours(shape, cached, 1);
    }

    static Materials newKeys() {
        return Materials.of(RawAesKey.of("bench", "key", Material.SECRET));
    }

    /** Thousands of small calls: compilation counts calls, and large ones alone would run uncompiled for long. */
    private void warm() {
        byte[] small = shape.plaintext();
        for (int i = 0; i < ROUNDS; i++) {
            decryptor.decrypt(encryptor.encrypt(small, CONTEXT), CONTEXT).close();
        }
    }

    Task encrypt() {
        byte[] plaintext = shape.plaintext();
        return () -> encryptor.encrypt(plaintext, CONTEXT);
    }

    Task decrypt() {
        byte[] message = encryptor.encrypt(shape.plaintext(), CONTEXT);
        return () -> decryptor.decrypt(message, CONTEXT);
    }

    /** Through the buffers that a stream goes through, which are used again for each part. */
    Task encryptToStream() {
        byte[] plaintext = shape.plaintext();
        return () -> encryptor.encrypt(plaintext, OutputStream.nullOutputStream(), CONTEXT);
    }

    /** Through the buffers that a stream goes through, which are used again for each part. */
    Task decryptToStream() {
        byte[] message = encryptor.encrypt(shape.plaintext(), CONTEXT);
        return () -> decryptor.decrypt(message, OutputStream.nullOutputStream(), CONTEXT);
    }
}
