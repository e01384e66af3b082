package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An algorithm suite: which primitives protect a message. All lengths are bytes.
 *
 * <p>Both suites encrypt with AES-256-GCM under a key that HKDF-SHA512 derives from the data key and that the message
 * commits to, so that one message cannot open to two plaintexts.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/algorithm-suites.md">Algorithm
 *     Suites</a>
 */
public enum AlgorithmSuite {
    /** 0478: key commitment, no signature. */
    AES_256_GCM_COMMIT(0x0478, false),

    /** 0578, the default: key commitment, and an ECDSA P-384 signature over the whole message. */
    AES_256_GCM_COMMIT_ECDSA_P384(0x0578, true);

    private final int code;
    private final boolean signed;

    AlgorithmSuite(int code, boolean signed) {
        this.code = code;
        this.signed = signed;
    }

    /**
     * The suite of an id.
     *
     * @param id four hexadecimal digits, for example {@code 0578}
     * @throws InvalidRequest if there is no such suite here
     */
    public static AlgorithmSuite ofId(String id) {
        return Arrays.stream(values())
                .filter(suite -> suite.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("Unknown algorithm suite: choose one of " + ids() + "."));
    }

    static String ids() {
        return Arrays.stream(values()).map(AlgorithmSuite::id).collect(Collectors.joining(", "));
    }

    /** The id as four hexadecimal digits. */
    public String id() {
        return "%04x".formatted(code);
    }

    /** The id as the message carries it, an unsigned 16-bit number. */
    int code() {
        return code;
    }

    /** Whether the message ends with a signature. */
    public boolean signed() {
        return signed;
    }

    /** Length of the data key that wrapping keys generate, wrap and unwrap. */
    public int dataKeyLength() {
        return 32;
    }

    /** Length of the key that is derived from the data key to encrypt the message. */
    public int encryptionKeyLength() {
        return 32;
    }

    /** Length of the commitment to the data key in the header. */
    public int commitKeyLength() {
        return 32;
    }

    /** Length of the random message id. */
    public int messageIdLength() {
        return 32;
    }

    /** Length of the initialisation vector of each frame. */
    public int ivLength() {
        return 12;
    }

    /** Length of the authentication tag of the header and of each frame. */
    public int tagLength() {
        return 16;
    }
}
