package dev.chatelaine.envelope;

import dev.chatelaine.aws.Objects;
import dev.chatelaine.core.crypto.EncryptedMessage;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.lambda.Deadline;
import dev.chatelaine.lambda.Primed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Seals data under the stack's keys. */
public final class Encryptor implements Primed {

    private final Keys<WrappingKey> keys;
    private final Objects objects;
    private final List<ContextRule> rules;

    /**
     * An encryptor under these keys.
     *
     * @param objects what may be read and written
     * @param rules what the context of every message must carry
     */
    public Encryptor(Keys<WrappingKey> keys, Objects objects, List<ContextRule> rules) {
        this.keys = keys.some();
        this.objects = objects;
        this.rules = List.copyOf(rules);
    }

    EncryptAnswer encrypt(EncryptRequest request, Deadline deadline) throws IOException {
        ContextRule.check(rules, request.context());
        MessageEncryptor encryptor = MessageEncryptor.builder()
                .keys(keys.chosen(request.keys()))
                .suite(request.suite())
                .frameLength(request.frameLength())
                .build();
        try (Output output = Output.to(request.destination(), objects);
                InputStream input = request.input().open(objects)) {
            EncryptedMessage message = encryptor.encrypt(deadline.guard(input), output.stream(), request.context());
            return EncryptAnswer.of(output.commit(), message, request.context());
        }
    }

    @Override
    public void prime() {
        Rehearsal.run();
    }
}
