package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An algorithm suite: which primitives protect a message. All lengths are bytes.
 *
 * <p>Every suite encrypts with AES-GCM. The committing ones, of message format version 2, also bind the message to its
 * data key, so that it cannot open to two plaintexts; a {@link CommitmentPolicy} says whether the others may be used.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/algorithm-suites.md">Algorithm
 *     Suites</a>
 */
public enum AlgorithmSuite {
    /** 0014: AES-128 under the data key itself. */
    AES_128_GCM(0x0014, 16, KeyDerivation.NONE),

    /** 0046: AES-192 under the data key itself. */
    AES_192_GCM(0x0046, 24, KeyDerivation.NONE),

    /** 0078: AES-256 under the data key itself. */
    AES_256_GCM(0x0078, 32, KeyDerivation.NONE),

    /** 0114: AES-128 under a derived key. */
    AES_128_GCM_HKDF(0x0114, 16, KeyDerivation.HKDF_SHA256),

    /** 0146: AES-192 under a derived key. */
    AES_192_GCM_HKDF(0x0146, 24, KeyDerivation.HKDF_SHA256),

    /** 0178: AES-256 under a derived key. */
    AES_256_GCM_HKDF(0x0178, 32, KeyDerivation.HKDF_SHA256),

    /** 0214: AES-128 under a derived key, and an ECDSA P-256 signature over the whole message. */
    AES_128_GCM_HKDF_ECDSA_P256(0x0214, 16, KeyDerivation.HKDF_SHA256, Ecdsa.P256),

    /** 0346: AES-192 under a derived key, and an ECDSA P-384 signature over the whole message. */
    AES_192_GCM_HKDF_ECDSA_P384(0x0346, 24, KeyDerivation.HKDF_SHA384, Ecdsa.P384),

    /** 0378: AES-256 under a derived key, and an ECDSA P-384 signature over the whole message. */
    AES_256_GCM_HKDF_ECDSA_P384(0x0378, 32, KeyDerivation.HKDF_SHA384, Ecdsa.P384),

    /** 0478: AES-256 under a derived key with key commitment, no signature. */
    AES_256_GCM_COMMIT(0x0478, 32, KeyDerivation.HKDF_SHA512_COMMITTING),

    /** 0578, the default: key commitment, and an ECDSA P-384 signature over the whole message. */
    AES_256_GCM_COMMIT_ECDSA_P384(0x0578, 32, KeyDerivation.HKDF_SHA512_COMMITTING, Ecdsa.P384);

    private final int code;
    private final int keyLength;
    private final KeyDerivation derivation;
    private final Optional<Ecdsa> signature;

    AlgorithmSuite(int code, int keyLength, KeyDerivation derivation) {
        this(code, keyLength, derivation, Optional.empty());
    }

    AlgorithmSuite(int code, int keyLength, KeyDerivation derivation, Ecdsa signature) {
        this(code, keyLength, derivation, Optional.of(signature));
    }

    AlgorithmSuite(int code, int keyLength, KeyDerivation derivation, Optional<Ecdsa> signature) {
        this.code = code;
        this.keyLength = keyLength;
        this.derivation = derivation;
        this.signature = signature;
    }

    /**
     * The suite of an id.
     *
     * @param id four hexadecimal digits, for example {@code 0578}
     * @throws InvalidRequest if there is no such suite
     */
    public static AlgorithmSuite ofId(String id) {
        for (AlgorithmSuite suite : values()) {
            if (suite.id().equals(id)) {
                return suite;
            }
        }
        throw new InvalidRequest("Unknown algorithm suite: choose one of " + ids(suite -> true) + ".");
    }

    static Optional<AlgorithmSuite> ofCode(int code) {
        for (AlgorithmSuite suite : values()) {
            if (suite.code == code) {
                return Optional.of(suite);
            }
        }
        return Optional.empty();
    }

    static String ids(Predicate<AlgorithmSuite> of) {
        return Arrays.stream(values()).filter(of).map(AlgorithmSuite::id).collect(Collectors.joining(", "));
    }

    /** The id as four hexadecimal digits. */
    public String id() {
        return HexFormat.of().toHexDigits((short) code);
    }

    /** The id as the message carries it, an unsigned 16-bit number. */
    int code() {
        return code;
    }

    /** Whether the message ends with a signature. */
    public boolean signed() {
        return signature.isPresent();
    }

    /** How the message is signed, if it is. */
    Optional<Ecdsa> signature() {
        return signature;
    }

    /** Whether the message commits to its data key. */
    public boolean committing() {
        return derivation == KeyDerivation.HKDF_SHA512_COMMITTING;
    }

    /** How the message's keys come from its data key. */
    KeyDerivation derivation() {
        return derivation;
    }

    /** The version of the message format, 1 or 2. */
    public int messageVersion() {
        return committing() ? 2 : 1;
    }

    /** Length of the data key that wrapping keys generate, wrap and unwrap. */
    public int dataKeyLength() {
        return keyLength;
    }

    /** Length of the key that encrypts the message. */
    public int encryptionKeyLength() {
        return keyLength;
    }

    /** Length of the commitment to the data key in the header; zero if the suite does not commit. */
    public int commitKeyLength() {
        return committing() ? 32 : 0;
    }

    /** Length of the random message id. */
    public int messageIdLength() {
        return committing() ? 32 : 16;
    }

    /** Length of the initialisation vector of each frame. */
    public int ivLength() {
        return Frame.IV_LENGTH;
    }

    /** Length of the authentication tag of the header and of each frame. */
    public int tagLength() {
        return Frame.TAG_LENGTH;
    }
}
