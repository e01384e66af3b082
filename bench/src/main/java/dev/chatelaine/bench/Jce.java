package dev.chatelaine.bench;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The runtime's AES-GCM, called frame by frame with an IV and associated data of the usual lengths: one cipher object and
 * one output buffer, used again for each.
 */
final class Jce {

    private static final int IV_LENGTH = 12;
    private static final int TAG_LENGTH = 16;
    private static final byte[] AAD = new byte[78];

    private final SecretKey key = new SecretKeySpec(Material.SECRET, "AES");
    private final Cipher cipher;
    private final Shape shape;
    private long number;

    Jce(Shape shape) {
        this.shape = shape;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Task encrypt() {
        byte[] plaintext = shape.plaintext();
        byte[] frame = new byte[shape.frameLength() + TAG_LENGTH];
        return () -> {
            for (int at = 0; at < plaintext.length; at += shape.frameLength()) {
                start(Cipher.ENCRYPT_MODE, number++);
                cipher.doFinal(plaintext, at, shape.frameLength(), frame, 0);
            }
            return frame;
        };
    }

    Task decrypt() {
        byte[] frames = sealed();
        byte[] plaintext = new byte[shape.frameLength()];
        int each = shape.frameLength() + TAG_LENGTH;
        return () -> {
            for (int at = 0; at < frames.length; at += each) {
                start(Cipher.DECRYPT_MODE, at / each);
                cipher.doFinal(frames, at, each, plaintext, 0);
            }
            return plaintext;
        };
    }

    /** As many bytes, half of them on a thread of their own: what a machine with two cores gains at most. */
    static Task encryptOnTwoThreads(Shape shape) {
        Shape half = new Shape(shape.suite(), shape.size() / 2, shape.frameLength());
        Task one = new Jce(half).encrypt();
        Task other = new Jce(half).encrypt();
        ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        return () -> {
            Future<Object> done = thread.submit(other::run);
            one.run();
            return done.get();
        };
    }

    private byte[] sealed() {
        byte[] plaintext = shape.plaintext();
        int count = plaintext.length / shape.frameLength();
        byte[] frames = new byte[count * (shape.frameLength() + TAG_LENGTH)];
        try {
            for (int frame = 0; frame < count; frame++) {
                start(Cipher.ENCRYPT_MODE, frame);
                cipher.doFinal(
                        plaintext,
                        frame * shape.frameLength(),
                        shape.frameLength(),
                        frames,
                        frame * (shape.frameLength() + TAG_LENGTH));
            }
            return frames;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start(int mode, long iv) throws GeneralSecurityException {
        byte[] bytes = ByteBuffer.allocate(IV_LENGTH).putInt(1).putLong(iv).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, bytes));
        cipher.updateAAD(AAD);
    }
}
