/**
 * Benchmarks of the crypto core beside the official AWS Encryption SDK for Java, in the same run and each in a process
 * of its own. Both get the same warm-up, in thousands of small calls first: compilation counts calls, and either is
 * several times slower before it. Times are medians.
 *
 * <pre>
 * java -jar bench/target/bench.jar                    five minutes
 * java -jar bench/target/bench.jar quick              three minutes, rougher
 * java -jar bench/target/bench.jar warmup=20 measure=5 only=0478-1KB
 * </pre>
 *
 * <p>It ends with one line for each comparison: {@code bench <name> ours=<value><unit> peer=<value><unit> ratio=<x>
 * goal=<x> met|short}, where the ratio is the peer's time divided by ours.
 */
package dev.chatelaine.bench;
