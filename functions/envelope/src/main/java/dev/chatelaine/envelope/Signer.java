package dev.chatelaine.envelope;

import dev.chatelaine.aws.KmsSigningKey;
import dev.chatelaine.aws.Objects;
import dev.chatelaine.core.crypto.SigningAlgorithm;
import dev.chatelaine.core.crypto.VerifyingKey;
import dev.chatelaine.lambda.Deadline;
import dev.chatelaine.lambda.Primed;
import java.io.IOException;
import java.util.Base64;

/** Signs with the stack's signing keys. The digest is made here: KMS never sees the message. */
public final class Signer implements Primed {

    private final Keys<KmsSigningKey> keys;
    private final Objects objects;

    /**
     * A signer with these keys.
     *
     * @param objects what may be read
     */
    public Signer(Keys<KmsSigningKey> keys, Objects objects) {
        this.keys = keys.some();
        this.objects = objects;
    }

    SignAnswer sign(SignRequest request, Deadline deadline) throws IOException {
        KmsSigningKey key = keys.one(request.key(), "/key");
        VerifyingKey publicKey = key.publicKey();
        SigningAlgorithm algorithm =
                request.algorithm().orElseGet(() -> publicKey.algorithms().getFirst());
        publicKey.require(algorithm);
        Digested message = Digested.of(request.message(), algorithm, objects, deadline);
        byte[] signature = key.sign(algorithm, message.digest());
        return new SignAnswer(
                Base64.getEncoder().encodeToString(signature),
                algorithm.name(),
                key.arn().text(),
                publicKey.pem(),
                message.length());
    }

    @Override
    public void prime() {
        SignatureRehearsal.run();
    }
}
