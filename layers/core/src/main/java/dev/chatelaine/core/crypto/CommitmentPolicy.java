package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;

/**
 * Whether messages must commit to their data key. A message that does not may have been made to open to another
 * plaintext under each of two keys.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/commitment-policy.md">Commitment
 *     Policy</a>
 */
public enum CommitmentPolicy {
    /** Writes only what does not commit, for readers that know no other, and reads everything. */
    FORBID_ENCRYPT_ALLOW_DECRYPT,

    /** Writes only what commits, and reads everything: for the time when old messages are still about. */
    REQUIRE_ENCRYPT_ALLOW_DECRYPT,

    /** Writes and reads only what commits; the default. */
    REQUIRE_ENCRYPT_REQUIRE_DECRYPT;

    /** The algorithm suite of messages unless one is chosen: 0578, or 0378 where commitment is forbidden. */
    public AlgorithmSuite defaultSuite() {
        return this == FORBID_ENCRYPT_ALLOW_DECRYPT
                ? AlgorithmSuite.AES_256_GCM_HKDF_ECDSA_P384
                : AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384;
    }

    /** Whether messages of this suite may be written. */
    public boolean permitsEncrypt(AlgorithmSuite suite) {
        return suite.committing() == (this != FORBID_ENCRYPT_ALLOW_DECRYPT);
    }

    /** Whether messages of this suite may be read. */
    public boolean permitsDecrypt(AlgorithmSuite suite) {
        return suite.committing() || this != REQUIRE_ENCRYPT_REQUIRE_DECRYPT;
    }

    /**
     * Goes on only if a suite may be written.
     *
     * @throws InvalidRequest that names those that may
     */
    void requireEncrypt(AlgorithmSuite suite) {
        if (!permitsEncrypt(suite)) {
            throw new InvalidRequest("The commitment policy " + this + " does not permit to write algorithm suite "
                    + suite.id() + ": choose one of " + AlgorithmSuite.ids(this::permitsEncrypt) + ".");
        }
    }

    /**
     * Goes on only if a suite may be read.
     *
     * @throws InvalidRequest that names the policy which would permit it
     */
    void requireDecrypt(AlgorithmSuite suite) {
        if (!permitsDecrypt(suite)) {
            throw new InvalidRequest("This message has algorithm suite " + suite.id()
                    + " of format version 1, which does not commit to its key, and the commitment policy " + this
                    + " does not permit to read it: seal it again with suite 0478 or 0578, or choose the policy "
                    + REQUIRE_ENCRYPT_ALLOW_DECRYPT + ".");
        }
    }
}
