package dev.chatelaine.envelope;

import dev.chatelaine.core.crypto.SigningAlgorithm;
import dev.chatelaine.core.crypto.VerifyingKey;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Request;
import java.util.List;

/**
 * What Verify is asked.
 *
 * @param message what is said to be signed
 * @param signature the signature, 1 to 6,144 bytes
 * @param by with what to verify it
 * @param algorithm how it was signed
 */
record VerifyRequest(Input message, Signature signature, By by, SigningAlgorithm algorithm) {

    /** The bytes of a signature. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Signature(byte[] bytes) {}

    /** With what a signature is verified. */
    sealed interface By {

        /** With one of the stack's keys, by KMS. */
        record Kms(KeyName key) implements By {}

        /** With a public key, here. */
        record Local(VerifyingKey key) implements By {}
    }

    /** As KMS has it. */
    private static final int LONGEST_SIGNATURE = 6144;

    private static final String INSTEAD = "give the signature alone";
    private static final Expected SIGNATURE =
            new Expected("base64 (RFC 4648) of 1 to " + LONGEST_SIGNATURE + " bytes", "\"MEUCIQ==\"");
    private static final Expected PUBLIC_KEY = new Expected(
            "the PEM of a SubjectPublicKeyInfo: RSA of 2,048 to 8,192 bits, or a point on P-256, P-384 or P-521",
            "\"-----BEGIN PUBLIC KEY-----\\nMFkw...\"");

    static VerifyRequest read(Request request) {
        request.only("message", "source", "signature", "key", "publicKey", "algorithm");
        Fields.exactlyOne(request, List.of("key", "publicKey"), "\"key\": " + SignatureFields.KEY.example());
        return new VerifyRequest(
                SignatureFields.message(request),
                signature(request),
                by(request),
                SignatureFields.algorithm(request)
                        .orElseThrow(() -> request.missing("algorithm", SignatureFields.ALGORITHM)));
    }

    private static Signature signature(Request request) {
        byte[] bytes = request.base64("signature", LONGEST_SIGNATURE, INSTEAD)
                .orElseThrow(() -> request.missing("signature", SIGNATURE))
                .bytes();
        if (bytes.length == 0) {
            throw request.malformed("signature", SIGNATURE);
        }
        return new Signature(bytes);
    }

    private static By by(Request request) {
        return SignatureFields.key(request)
                .<By>map(By.Kms::new)
                .or(() -> request.parsed("publicKey", PUBLIC_KEY, VerifyingKey::parsePem)
                        .map(By.Local::new))
                .orElseThrow();
    }
}
