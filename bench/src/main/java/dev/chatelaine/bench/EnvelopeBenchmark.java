package dev.chatelaine.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Seals and opens in memory under a raw AES-256 key, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EnvelopeBenchmark {

    private static final int KEY_LENGTH = 32;
    private static final int ROUNDS = 20_000;

    /** What is sealed and opened. */
    @Param
    public Shape shape;

    /** Who does it. */
    @Param
    public Contender contender;

    private Side side;
    private byte[] plaintext;
    private byte[] message;

    /** Makes a key and a message, and compiles the path. */
    @Setup
    public void prepare() {
        byte[] secret = random(KEY_LENGTH);
        plaintext = random(shape.size());
        side = contender.side(shape, secret);
        message = side.message(plaintext);
        warm(contender.side(Shape.UNSIGNED_1KB, secret));
    }

    /** Thousands of small calls: compilation counts calls, and large ones alone would run uncompiled for long. */
    private static void warm(Side side) {
        byte[] small = random(Shape.UNSIGNED_1KB.size());
        for (int i = 0; i < ROUNDS; i++) {
            side.decrypt(side.message(small));
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Benchmark
    public Object encrypt() {
        return side.encrypt(plaintext);
    }

    @Benchmark
    public Object decrypt() {
        return side.decrypt(message);
    }
}
