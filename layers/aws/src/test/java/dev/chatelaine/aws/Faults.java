package dev.chatelaine.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Failures of a service in memory, at chosen calls, and a journal of all calls. */
public final class Faults {

    /** What goes wrong. */
    public enum Kind {
        /** The service answers 500 and does nothing. */
        FAILS,
        /** No answer comes, and nothing was done. */
        UNREACHED,
        /** It is done, but no answer comes. */
        ANSWER_LOST,
        /** The service does not permit it. */
        DENIED,
        /** Another call about the same is under way. */
        CONFLICT
    }

    private record Fault(String operation, int nth, Kind kind) {}

    private final List<Fault> planned = new ArrayList<>();
    private final List<String> journal = new ArrayList<>();
    private final Map<String, Runnable> before = new HashMap<>();

    /** Lets the n-th call of an operation, from 1, go wrong. */
    public synchronized void plan(String operation, int nth, Kind kind) {
        planned.add(new Fault(operation, nth, kind));
    }

    /** Does something before each call of an operation has its effect. */
    public synchronized void before(String operation, Runnable action) {
        before.put(operation, action);
    }

    /** Forgets which operations were called, so that a run of millions can go on. */
    synchronized void forget() {
        journal.clear();
    }

    /** Names of the operations called, in order. */
    public synchronized List<String> journal() {
        return List.copyOf(journal);
    }

    <T> T call(String operation, Supplier<T> effect) {
        Optional<Fault> fault = next(operation);
        actionBefore(operation).run();
        return fault.isEmpty() ? effect.get() : wrong(fault.get().kind(), effect);
    }

    /** Several threads may call at once. */
    private synchronized Optional<Fault> next(String operation) {
        journal.add(operation);
        long nth = journal.stream().filter(operation::equals).count();
        return planned.stream()
                .filter(plan -> plan.operation().equals(operation) && plan.nth() == nth)
                .findFirst();
    }

    private synchronized Runnable actionBefore(String operation) {
        return before.getOrDefault(operation, () -> {});
    }

    private static <T> T wrong(Kind kind, Supplier<T> effect) {
        if (kind == Kind.ANSWER_LOST) {
            var _ = effect.get();
        }
        throw switch (kind) {
            case FAILS -> s3(500, "InternalError");
            case DENIED -> s3(403, "AccessDenied");
            case CONFLICT -> s3(409, "ConditionalRequestConflict");
            case UNREACHED, ANSWER_LOST -> SdkClientException.create("no answer");
        };
    }

    static RuntimeException s3(int status, String code) {
        return S3Exception.builder()
                .statusCode(status)
                .requestId("REQUEST")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("a message that quotes the request")
                        .build())
                .build();
    }
}
