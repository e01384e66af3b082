package dev.chatelaine.core.crypto;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.NotReady;
import dev.chatelaine.Refusal;
import dev.chatelaine.Shown;
import dev.chatelaine.Tampered;
import dev.chatelaine.Throttled;
import dev.chatelaine.Unavailable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a keyring could not do what it was asked: what each key answered that refused, and the one class for all of them.
 *
 * <p>The classes in order, the first that occurs deciding: those worth a retry, since the message may open then
 * ({@code Throttled}, {@code Unavailable}, {@code NotReady}); a defect ({@code Internal}); a sign of tampering, which no
 * missing permission of another key may hide ({@code Tampered}); then {@code Denied}, {@code Conflict}, {@code NotFound},
 * {@code InvalidRequest}. Without any answer nobody was asked, since no key here is one of the message's: {@code
 * InvalidRequest}.
 */
final class KeyFailures {

    private static final int MOST_LISTED = 16;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ANSWER = 300;
    private static final int LONGEST_DETAILS = 4000;

    private final List<Answer> answers = new ArrayList<>();

    /** Why one key refused. */
    private record Answer(String key, Refusal refusal) {

        String json() {
            return "{\"key\":%s,\"answer\":\"%s\",\"why\":%s%s}"
                    .formatted(
                            Shown.cut(key, LONGEST_NAME),
                            refusal.getClass().getSimpleName(),
                            Shown.cut(refusal.getMessage().lines().findFirst().orElse(""), LONGEST_ANSWER),
                            details().map(json -> ",\"details\":" + json).orElse(""));
        }

        /** A refusal may say more, in one JSON object on a line of its own. */
        private Optional<String> details() {
            return refusal.getMessage()
                    .lines()
                    .skip(1)
                    .findFirst()
                    .filter(line -> line.startsWith("{") && line.length() <= LONGEST_DETAILS);
        }
    }

    void add(String key, Refusal answer) {
        answers.add(new Answer(key, answer));
    }

    boolean isEmpty() {
        return answers.isEmpty();
    }

    /** Why no key unwrapped any of these. */
    Refusal toUnwrap(List<EncryptedDataKey> wrapped) {
        return answers.isEmpty()
                ? noneMatches(wrapped)
                : all(
                        Comparator.comparingInt(KeyFailures::rank),
                        "No key could unwrap the message's data key: see what each answered.");
    }

    /** Why not every key wrapped; a lone refusal speaks for itself. As each must, trying again helps only if all agree. */
    Refusal toWrap() {
        return answers.size() == 1
                ? answers.getFirst().refusal()
                : all(
                        Comparator.comparing(Refusal::worthRetrying).thenComparingInt(KeyFailures::rank),
                        "Not every key could wrap the data key: see what each answered that could not.");
    }

    private static Refusal noneMatches(List<EncryptedDataKey> wrapped) {
        String message = wrapped.stream()
                .map(EncryptedDataKey::toString)
                .distinct()
                .limit(MOST_LISTED)
                .collect(Collectors.joining(","));
        return new InvalidRequest((wrapped.size() == 1
                        ? "The message's data key does not belong"
                        : "None of the message's " + wrapped.size() + " data keys belongs")
                + " to a key configured here: the message may be for someone else, or changed. "
                + "Open it with a key that it was sealed under.\n"
                + "{\"messageKeys\":[" + message + "]}");
    }

    private Refusal all(Comparator<Refusal> worstFirst, String sentence) {
        Refusal worst = answers.stream().map(Answer::refusal).min(worstFirst).orElseThrow();
        return ofClass(
                worst,
                sentence + "\n"
                        + answers.stream()
                                .limit(MOST_LISTED)
                                .map(Answer::json)
                                .collect(Collectors.joining(",", "{\"keys\":[", "]}")));
    }

    private static int rank(Refusal refusal) {
        return switch (refusal) {
            case Throttled t -> 0;
            case Unavailable u -> 1;
            case NotReady n -> 2;
            case Internal i -> 3;
            case Tampered t -> 4;
            case Denied d -> 5;
            case Conflict c -> 6;
            case NotFound n -> 7;
            case InvalidRequest i -> 8;
        };
    }

    private static Refusal ofClass(Refusal example, String sentence) {
        return switch (example) {
            case Throttled t -> new Throttled(sentence);
            case Unavailable u -> new Unavailable(sentence);
            case NotReady n -> new NotReady(sentence);
            case Internal i -> new Internal(sentence);
            case Tampered t -> new Tampered(sentence);
            case Denied d -> new Denied(sentence);
            case Conflict c -> new Conflict(sentence);
            case NotFound n -> new NotFound(sentence);
            case InvalidRequest i -> new InvalidRequest(sentence);
        };
    }
}
