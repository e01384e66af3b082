package dev.chatelaine.core.crypto;

import dev.chatelaine.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One data key to wrap under several keys. Those that ask a service do so side by side, each in a thread of its own; for
 * one of them, and for keys held here, a thread would cost more than it saves.
 */
record Wrapping(DataKey key, AlgorithmSuite suite, EncryptionContext context) {

    /** The data key under each, in their order; every key is asked even if one refuses. */
    List<EncryptedDataKey> under(List<WrappingKey> keys) {
        boolean several = keys.stream().filter(WrappingKey::remote).count() > 1;
        List<Answer> answers =
                several ? sideBySide(keys) : keys.stream().map(this::ask).toList();
        KeyFailures failures = new KeyFailures();
        answers.forEach(answer -> answer.refusal().ifPresent(refusal -> failures.add(answer.key(), refusal)));
        if (!failures.isEmpty()) {
            throw failures.toWrap();
        }
        return answers.stream().flatMap(answer -> answer.wrapped().stream()).toList();
    }

    /** Closing the threads waits for them, so that none uses the data key once this returns. */
    private List<Answer> sideBySide(List<WrappingKey> keys) {
        List<CompletableFuture<Answer>> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = keys.stream().map(key -> start(key, threads)).toList();
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Answer> start(WrappingKey under, ExecutorService threads) {
        return under.remote()
                ? CompletableFuture.supplyAsync(() -> ask(under), threads)
                : CompletableFuture.completedFuture(ask(under));
    }

    private Answer ask(WrappingKey under) {
        try {
            return new Answer(under.name(), Optional.of(under.wrap(key, suite, context)), Optional.empty());
        } catch (Refusal refusal) {
            return new Answer(under.name(), Optional.empty(), Optional.of(refusal));
        }
    }

    private record Answer(String key, Optional<EncryptedDataKey> wrapped, Optional<Refusal> refusal) {}
}
