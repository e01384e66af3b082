package dev.chatelaine.bench;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.RawAesKey;
import dev.chatelaine.envelope.Rehearsal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Seals and opens as a function does in its first invocation after a snapshot, and prints how fast: run in the base image
 * on what is deployed, once with the managed runtime's flags alone and once with the template's.
 */
public final class Bulk {

    private static final int PIECE = 64 << 20;
    private static final double NANOS_PER_SECOND = 1e9;

    private Bulk() {}

    /**
     * Prints one line {@code name bytes-per-second} for each operation.
     *
     * @param args how many pieces of 64 MiB each operation takes
     */
    public static void main(String[] args) throws IOException {
        Rehearsal.run();
        int pieces = Integer.parseInt(args[0]);
        byte[] plaintext = new byte[PIECE];
        EncryptionContext context = EncryptionContext.of(Map.of("purpose", "bench"));
        try (RawAesKey key = RawAesKey.of("bench", "key", new byte[32])) {
            MessageEncryptor encryptor = MessageEncryptor.builder()
                    .keys(key)
                    .suite(AlgorithmSuite.AES_256_GCM_COMMIT)
                    .build();
            ByteArrayOutputStream message = new ByteArrayOutputStream(PIECE + (PIECE >> 6));
            encryptor.encrypt(new ByteArrayInputStream(plaintext), message, context);
            byte[] sealed = message.toByteArray();
            MessageDecryptor decryptor = MessageDecryptor.builder().keys(key).build();
            measure("seal", pieces, out -> encryptor.encrypt(new ByteArrayInputStream(plaintext), out, context));
            measure("open", pieces, out -> decryptor.decrypt(new ByteArrayInputStream(sealed), out, context));
        }
    }

    /** One piece of data through an operation. */
    @FunctionalInterface
    private interface Piece {
        void through(OutputStream out) throws IOException;
    }

    private static void measure(String name, int pieces, Piece piece) throws IOException {
        long begun = System.nanoTime();
        for (int i = 0; i < pieces; i++) {
            piece.through(OutputStream.nullOutputStream());
        }
        double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        System.out.println(name + " " + Math.round((double) pieces * PIECE / seconds));
    }
}
