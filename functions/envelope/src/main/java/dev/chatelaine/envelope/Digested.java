package dev.chatelaine.envelope;

import dev.chatelaine.aws.Objects;
import dev.chatelaine.core.crypto.SigningAlgorithm;
import dev.chatelaine.lambda.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * The digest of a message, which is read as a stream.
 *
 * @param digest the digest
 * @param length bytes of the message
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Digested(byte[] digest, long length) {

    private static final int PIECE = 1 << 16;

    static Digested of(Input message, SigningAlgorithm algorithm, Objects objects, Deadline deadline)
            throws IOException {
        MessageDigest digest = algorithm.digest();
        byte[] piece = new byte[PIECE];
        long length = 0;
        try (InputStream stream = deadline.guard(message.open(objects))) {
            for (int count = stream.read(piece); count >= 0; count = stream.read(piece)) {
                digest.update(piece, 0, count);
                length += count;
            }
        }
        return new Digested(digest.digest(), length);
    }
}
