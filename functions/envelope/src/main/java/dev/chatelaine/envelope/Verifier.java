package dev.chatelaine.envelope;

import dev.chatelaine.aws.KmsSigningKey;
import dev.chatelaine.aws.Objects;
import dev.chatelaine.lambda.Deadline;
import dev.chatelaine.lambda.Primed;
import java.io.IOException;
import java.io.InputStream;

/** Verifies signatures: with the stack's signing keys by KMS, with a public key here. */
public final class Verifier implements Primed {

    private final Keys<KmsSigningKey> keys;
    private final Objects objects;

    /**
     * A verifier with these keys.
     *
     * @param objects what may be read
     */
    public Verifier(Keys<KmsSigningKey> keys, Objects objects) {
        this.keys = keys.some();
        this.objects = objects;
    }

    /** A wrong signature is an answer, not a refusal. */
    VerifyAnswer verify(VerifyRequest request, Deadline deadline) throws IOException {
        byte[] signature = request.signature().bytes();
        return switch (request.by()) {
            case VerifyRequest.By.Kms(KeyName name) -> {
                KmsSigningKey key = keys.one(name, "/key");
                Digested message = Digested.of(request.message(), request.algorithm(), objects, deadline);
                yield new VerifyAnswer(key.verify(request.algorithm(), message.digest(), signature), "kms");
            }
            case VerifyRequest.By.Local(var key) -> {
                key.require(request.algorithm());
                try (InputStream message = deadline.guard(request.message().open(objects))) {
                    yield new VerifyAnswer(key.verify(request.algorithm(), message, signature), "local");
                }
            }
        };
    }

    @Override
    public void prime() {
        SignatureRehearsal.run();
    }
}
