package dev.chatelaine.bench;

import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.RangedMessage;
import dev.chatelaine.core.crypto.SeekableSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Reads of 4 KB anywhere in a message of 1 GB in a file, once its header was read. */
final class RandomRead {

    private static final long LENGTH = 1L << 30;

    /** Set in milliseconds by the goal itself: no peer reads a part of a message. */
    static final Task ONE_MILLISECOND = () -> {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return end;
    };

    private RandomRead() {}

    static Task read() {
        try {
            Path file = Files.createTempFile("message", ".esdk");
            file.toFile().deleteOnExit();
            seal(file);
            RangedMessage message = MessageDecryptor.builder()
                    .materials(Ours.newKeys())
                    .build()
                    .open(SeekableSource.of(FileChannel.open(file)), Ours.CONTEXT);
            Random random = new Random(1);
            return () -> {
                long from = random.nextLong(LENGTH - Shape.FRAME);
                return message.read(from, from + Shape.FRAME);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void seal(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                InputStream zeros = new Zeros(LENGTH)) {
            MessageEncryptor.builder()
                    .materials(Ours.newKeys())
                    .suite(Shape.SMALL.algorithm())
                    .build()
                    .encrypt(zeros, out, Ours.CONTEXT);
        }
    }

    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(length, left);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
