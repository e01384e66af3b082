package dev.chatelaine.envelope;

import dev.chatelaine.aws.Objects;
import dev.chatelaine.core.crypto.Base64Message;
import dev.chatelaine.core.crypto.CommitmentPolicy;
import dev.chatelaine.core.crypto.DecryptedMessage;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.RangedMessage;
import dev.chatelaine.core.crypto.SeekableSource;
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
    private final MessageDecryptor ofParts;
    private final Objects objects;
    private final List<ContextRule> rules;

    /**
     * A decryptor with these keys.
     *
     * @param objects what may be read and written
     * @param rules what the context of every message must carry
     * @param policy whether messages must commit to their key
     */
    public Decryptor(Keys<WrappingKey> keys, Objects objects, List<ContextRule> rules, CommitmentPolicy policy) {
        this.decryptor = builder(keys, policy).build();
        this.ofParts = builder(keys, policy).acceptUnsigned().build();
        this.objects = objects;
        this.rules = List.copyOf(rules);
    }

    private static MessageDecryptor.Builder builder(Keys<WrappingKey> keys, CommitmentPolicy policy) {
        return MessageDecryptor.builder().keys(keys.some().all()).commitmentPolicy(policy);
    }

    /**
     * Opens a message, or a part of it. Plaintext appears only when all that was read was right: of a whole message its
     * signature included.
     */
    DecryptAnswer decrypt(DecryptRequest request, Deadline deadline) throws IOException {
        ContextRule.check(rules, request.required());
        try (Output output = Output.to(request.destination(), objects)) {
            DecryptedMessage message = request.range().isPresent()
                    ? part(request, request.range().get(), output, deadline)
                    : whole(request, output, deadline);
            return DecryptAnswer.of(output.commit(), message);
        }
    }

    private DecryptedMessage whole(DecryptRequest request, Output output, Deadline deadline) throws IOException {
        try (InputStream input = request.input().open(objects)) {
            return decryptor.decrypt(Base64Message.decoded(deadline.guard(input)), output.stream(), request.required());
        }
    }

    private DecryptedMessage part(DecryptRequest request, ByteRange range, Output output, Deadline deadline)
            throws IOException {
        SeekableSource source = new TimedSource(request.input().parts(objects), deadline);
        MessageDecryptor chosen = request.acceptUnsigned() ? ofParts : decryptor;
        try (RangedMessage message = chosen.open(source, request.required())) {
            return message.read(range.from(), range.to(), output.stream());
        }
    }

    /** A source each read of which checks the deadline first. */
    private record TimedSource(SeekableSource source, Deadline deadline) implements SeekableSource {

        @Override
        public long length() throws IOException {
            return source.length();
        }

        @Override
        public InputStream read(long position, long length) throws IOException {
            return deadline.guard(source.read(position, length));
        }
    }

    @Override
    public void prime() {
        Rehearsal.run();
    }
}
