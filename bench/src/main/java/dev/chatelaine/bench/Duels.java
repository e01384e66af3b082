package dev.chatelaine.bench;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All that is measured in JMH. */
final class Duels {

    private static final double SMALL_GOAL = 2.2;
    private static final double OF_JCE = 0.8;
    private static final double OF_JCE_LARGE_FRAMES = 0.75;
    private static final double TWO_THREADS = 1.7;
    private static final double OF_SHA384 = 0.9;

    /** Ours keeps shapes and refuses duplicates; the peer, iam-policy-builder, drops what it does not know. */
    private static final double OF_PARSING = 0.8;

    private static final Shape LARGE = new Shape("0478", 64 * Shape.MB, Shape.FRAME);
    private static final Shape LARGE_SIGNED = new Shape("0578", 64 * Shape.MB, Shape.FRAME);

    private Duels() {}

    static List<Duel> all() {
        return Stream.of(
                        besideTheOfficialSdk(),
                        besideJce(),
                        besideOneThread(),
                        whatTheMachineAllows(),
                        besideP384(),
                        besideSha384(),
                        reads(),
                        policies())
                .flatMap(duels -> duels)
                .toList();
    }

    static Duel named(String name) {
        return all().stream()
                .filter(duel -> duel.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Duel> both(
            Shape shape, String peer, double goal, List<Supplier<Task>> ours, List<Supplier<Task>> peers) {
        return Stream.of(
                new Duel("encrypt-" + shape.label() + peer, goal, ours.getFirst(), peers.getFirst()),
                new Duel("decrypt-" + shape.label() + peer, goal, ours.getLast(), peers.getLast()));
    }

    private static Stream<Duel> besideTheOfficialSdk() {
        return Stream.of("0478", "0578")
                .flatMap(suite -> Stream.of(
                        new Shape(suite, Shape.KB, Shape.FRAME),
                        new Shape(suite, Shape.MB, Shape.FRAME),
                        new Shape(suite, Shape.MB, Shape.LARGE_FRAME)))
                .flatMap(shape -> both(
                        shape,
                        "",
                        shape.equals(Shape.SMALL) ? SMALL_GOAL : 1,
                        List.of(
                                () -> Ours.of(shape).encrypt(),
                                () -> Ours.of(shape).decrypt()),
                        List.of(
                                () -> Peer.of(shape).encrypt(),
                                () -> Peer.of(shape).decrypt())));
    }

    private static Stream<Duel> besideJce() {
        return Stream.of(Shape.MB, 64 * Shape.MB)
                .flatMap(size ->
                        Stream.of(new Shape("0478", size, Shape.FRAME), new Shape("0478", size, Shape.LARGE_FRAME)))
                .flatMap(shape -> both(
                        shape,
                        "-beside-jce",
                        shape.frameLength() == Shape.FRAME ? OF_JCE : OF_JCE_LARGE_FRAMES,
                        List.of(
                                () -> Ours.of(shape).encryptToStream(),
                                () -> Ours.of(shape).decryptToStream()),
                        List.of(() -> new Jce(shape).encrypt(), () -> new Jce(shape).decrypt())));
    }

    private static Stream<Duel> besideOneThread() {
        return both(
                LARGE,
                "-two-threads-beside-one",
                TWO_THREADS,
                List.of(
                        () -> Ours.onThreads(LARGE, 2).encryptToStream(),
                        () -> Ours.onThreads(LARGE, 2).decryptToStream()),
                List.of(
                        () -> Ours.of(LARGE).encryptToStream(),
                        () -> Ours.of(LARGE).decryptToStream()));
    }

    /** The runtime's cipher on two threads that have nothing to do with each other: no one gains more here. */
    private static Stream<Duel> whatTheMachineAllows() {
        return Stream.of(new Duel(
                "jce-0478-64MB-two-threads-beside-one",
                TWO_THREADS,
                () -> Jce.encryptOnTwoThreads(LARGE),
                () -> new Jce(LARGE).encrypt()));
    }

    private static Stream<Duel> besideP384() {
        Shape shape = Shape.SMALL_SIGNED;
        return Stream.concat(
                both(
                        shape,
                        "-beside-p384",
                        Duel.A_TENTH_MORE,
                        List.of(
                                () -> Ours.of(shape).encrypt(),
                                () -> Ours.of(shape).decrypt()),
                        List.of(() -> new P384().generateAndSign(), () -> new P384().verify())),
                both(
                        shape,
                        "-cached-beside-p384",
                        Duel.A_TENTH_MORE,
                        List.of(
                                () -> Ours.cached(shape).encrypt(),
                                () -> Ours.cached(shape).decrypt()),
                        List.of(() -> new P384().sign(), () -> new P384().verify())));
    }

    private static Stream<Duel> besideSha384() {
        return both(
                LARGE_SIGNED,
                "-beside-sha384",
                OF_SHA384,
                List.of(
                        () -> Ours.onThreads(LARGE_SIGNED, 2).encryptToStream(),
                        () -> Ours.onThreads(LARGE_SIGNED, 2).decryptToStream()),
                List.of(() -> P384.digest(LARGE_SIGNED), () -> P384.digest(LARGE_SIGNED)));
    }

    private static Stream<Duel> reads() {
        return Stream.of(new Duel("read-4KB-of-1GB-beside-1ms", 1, RandomRead::read, () -> RandomRead.ONE_MILLISECOND));
    }

    private static Stream<Duel> policies() {
        Duel decision = new Duel("decide-20-statements-beside-1us", 1, Decisions::decide, () -> Wait.micros(1));
        return ManagedPolicies.present()
                ? Stream.of(
                        decision,
                        new Duel("parse-managed-policies-beside-20us", 1, ManagedPolicies::ours, () -> Wait.micros(20)),
                        new Duel("parse-managed-policies", OF_PARSING, ManagedPolicies::ours, ManagedPolicies::peer))
                : Stream.of(decision);
    }
}
