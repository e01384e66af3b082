package dev.chatelaine.conformance;

import dev.chatelaine.Refusal;
import dev.chatelaine.core.crypto.CommitmentPolicy;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** One run of a test: its keys made, its message opened by every way that the test leaves open. */
final class DecryptRun {

    private static final int MOST_DATA_KEYS = 0xFFFF;

    private final DecryptTest test;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final KeyMaker keyMaker;

    DecryptRun(DecryptTest test, KeyFile keys) {
        this.test = test;
        this.keyMaker = new KeyMaker(keys, asked);
    }

    Outcome outcome() {
        Outcome outcome = decrypted();
        return asked.get()
                        && !(outcome instanceof Outcome.Passed
                                && test.plaintext().isPresent())
                ? new Outcome.Skipped("needs AWS KMS; the header was read")
                : outcome;
    }

    private Outcome decrypted() {
        try {
            return decrypted(
                    test.plaintext().map(Place::bytes).map(Expectation::of).orElseGet(Expectation::refusal));
        } catch (Unclear unclear) {
            return new Outcome.Failed(unclear.getMessage());
        }
    }

    /** Keys that cannot be made of what is described, a malformed ARN for one, refuse the message too. */
    private Outcome decrypted(Expectation expected) {
        try {
            EncryptionContext context = EncryptionContext.of(test.context());
            MessageDecryptor decryptor = decryptor(keyMaker.of(test.keys()));
            return byEveryWay(decryptor, context, expected);
        } catch (Refusal refused) {
            return new Attempt.Refused(refused).against(expected);
        }
    }

    private Outcome byEveryWay(MessageDecryptor decryptor, EncryptionContext context, Expectation expected) {
        byte[] message = Place.bytes(test.ciphertext());
        Outcome streamed = Attempt.stream(decryptor, message, context).against(expected);
        return test.unsignedStreamOnly()
                ? streamed
                : Outcome.worst(Attempt.whole(decryptor, message, context).against(expected), streamed);
    }

    private MessageDecryptor decryptor(Keys keys) {
        Set<String> outside = test.outside() ? test.context().keySet() : keys.outside();
        MessageDecryptor.Builder builder = MessageDecryptor.builder()
                .keys(keys.wrapping())
                .commitmentPolicy(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT)
                .requiredContextKeys(outside.toArray(String[]::new))
                .maxEncryptedDataKeys(MOST_DATA_KEYS);
        return test.unsignedStreamOnly() ? builder.refuseSignedStreams().build() : builder.build();
    }
}
