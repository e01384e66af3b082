package dev.chatelaine.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Times one side of a duel, called from one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DuelBenchmark {

    /** The duel's name. */
    @Param("")
    public String duel;

    /** Who is timed. */
    @Param
    public Side side;

    private Task task;

    /** Makes keys and messages, and compiles the path. */
    @Setup
    public void prepare() {
        task = Duels.named(duel).side(side);
    }

    @Benchmark
    public Object call() throws Exception {
        return task.run();
    }
}
