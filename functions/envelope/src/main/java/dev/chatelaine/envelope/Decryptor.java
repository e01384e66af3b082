package dev.chatelaine.envelope;

import dev.chatelaine.aws.Objects;
import dev.chatelaine.core.crypto.Base64Message;
import dev.chatelaine.core.crypto.DecryptedMessage;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.lambda.Deadline;
import dev.chatelaine.lambda.Primed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Opens messages with exactly the stack's keys, never with one that a message names: with such discovery anybody's own
 * key would make "authentic" plaintext.
 */
public final class Decryptor implements Primed {

    private final MessageDecryptor decryptor;
    private final Objects objects;
    private final List<ContextRule> rules;

    /**
     * A decryptor with these keys.
     *
     * @param objects what may be read and written
     * @param rules what the context of every message must carry
     */
    public Decryptor(Keys<WrappingKey> keys, Objects objects, List<ContextRule> rules) {
        this.decryptor = MessageDecryptor.builder().keys(keys.some().all()).build();
        this.objects = objects;
        this.rules = List.copyOf(rules);
    }

    /** Opens a message; its plaintext appears only when the whole message, a signature included, was right. */
    DecryptAnswer decrypt(DecryptRequest request, Deadline deadline) throws IOException {
        ContextRule.check(rules, request.required());
        try (Output output = Output.to(request.destination(), objects);
                InputStream input = request.input().open(objects)) {
            DecryptedMessage message = decryptor.decrypt(
                    Base64Message.decoded(deadline.guard(input)), output.stream(), request.required());
            return DecryptAnswer.of(output.commit(), message);
        }
    }

    @Override
    public void prime() {
        Rehearsal.run();
    }
}
