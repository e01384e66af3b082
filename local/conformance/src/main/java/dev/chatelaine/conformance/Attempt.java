package dev.chatelaine.conformance;

import dev.chatelaine.Internal;
import dev.chatelaine.Refusal;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Supplier;

/** What came of one decryption. */
sealed interface Attempt {

    /** It opened; compared by identity. */
    @SuppressWarnings("ArrayRecordComponent")
    record Opened(byte[] plaintext) implements Attempt {}

    /** It was refused as a refusal should be. */
    record Refused(Refusal refusal) implements Attempt {}

    /** It ended as nothing should: a defect. */
    record Broke(Throwable how) implements Attempt {}

    /** Opens a message in memory. */
    static Attempt whole(MessageDecryptor decryptor, byte[] message, EncryptionContext context) {
        return of(() -> {
            try (var opened = decryptor.decrypt(message, context)) {
                return opened.plaintext().clone();
            }
        });
    }

    /** Opens a message as a stream. */
    static Attempt stream(MessageDecryptor decryptor, byte[] message, EncryptionContext context) {
        return of(() -> {
            ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
            try {
                decryptor.decrypt(new ByteArrayInputStream(message), plaintext, context);
            } catch (IOException e) {
                throw new AssertionError("streams in memory do not fail", e);
            }
            return plaintext.toByteArray();
        });
    }

    private static Attempt of(Supplier<byte[]> work) {
        try {
            return new Opened(work.get());
        } catch (Internal defect) {
            return new Broke(defect);
        } catch (Refusal refused) {
            return new Refused(refused);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError defect) {
            return new Broke(defect);
        }
    }

    /** How this compares to what must come of it. */
    default Outcome against(Expectation expected) {
        return switch (this) {
            case Broke(Throwable how) -> new Outcome.Failed("a defect: " + how);
            case Refused(Refusal refusal) ->
                expected.error()
                        ? new Outcome.Passed()
                        : new Outcome.Failed(refusal.getClass().getSimpleName() + ": "
                                + refusal.getMessage().replace('\n', ' '));
            case Opened(byte[] plaintext) -> opened(plaintext, expected);
        };
    }

    private static Outcome opened(byte[] plaintext, Expectation expected) {
        if (expected.error()) {
            return new Outcome.Failed("it opened, and must not");
        }
        return Arrays.equals(plaintext, expected.plaintext())
                ? new Outcome.Passed()
                : new Outcome.Failed("it opened to another plaintext");
    }
}
