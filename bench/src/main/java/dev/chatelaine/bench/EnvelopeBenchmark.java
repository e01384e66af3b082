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

/** Seals and opens in memory under a raw AES-256 key, one thread. The method names are read by {@link Comparison}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EnvelopeBenchmark {

    private static final int KEY_LENGTH = 32;

    /** What is sealed and opened. */
    @Param
    public Shape shape;

    private Ours ours;
    private Peer peer;
    private byte[] plaintext;
    private byte[] message;

    /** Makes the keys; both sides open the same message. */
    @Setup
    public void prepare() {
        Random random = new Random(shape.size());
        byte[] secret = new byte[KEY_LENGTH];
        random.nextBytes(secret);
        plaintext = new byte[shape.size()];
        random.nextBytes(plaintext);
        ours = new Ours(shape, secret);
        peer = new Peer(shape, secret);
        message = peer.encrypt(plaintext).getResult();
    }

    @Benchmark
    public Object encryptOurs() {
        return ours.encrypt(plaintext);
    }

    @Benchmark
    public Object encryptPeer() {
        return peer.encrypt(plaintext);
    }

    @Benchmark
    public Object decryptOurs() {
        return ours.decrypt(message);
    }

    @Benchmark
    public Object decryptPeer() {
        return peer.decrypt(message);
    }
}
