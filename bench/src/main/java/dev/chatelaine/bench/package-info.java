/**
 * Benchmarks of the crypto core beside its peers, in the same run and each in a process of its own: the official AWS
 * Encryption SDK for Java; the runtime's AES-GCM called frame by frame; the operations on P-384 and the digest that
 * a signed message cannot do without; one thread beside two; a fresh JVM; the weight of the jars. Both sides get the same warm-up,
 * in thousands of small calls first: compilation counts calls, and either is several times slower before it. Times
 * are medians.
 *
 * <pre>
 * java -jar bench/target/bench.jar                    ten minutes
 * java -jar bench/target/bench.jar quick              five minutes, rougher
 * java -jar bench/target/bench.jar warmup=20 measure=5 only=0478-1KB
 * java -jar bench/target/bench.jar only=none          the fresh JVM and the jars alone
 * </pre>
 *
 * <p>It ends with one line for each comparison: {@code bench <name> ours=<value><unit> peer=<value><unit> ratio=<x>
 * goal=<x> met|short}, where the ratio is the peer's figure divided by ours. Where the peer is a part of our own work, the goal is
 * below one. On a machine that others use too, {@code percentile=10} takes calls that fewer interruptions hit.
 */
package dev.chatelaine.bench;
