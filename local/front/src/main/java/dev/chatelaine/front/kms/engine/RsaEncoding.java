package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.Hash;

/** An encoding method for signatures with appendix (RFC 8017, section 9): from a digest to what RSA is applied to. */
interface RsaEncoding {

    /** The encoded message of at most {@code bits} bits, {@code bits} rounded up to bytes long. */
    byte[] encode(Hash hash, byte[] digest, int bits);

    /** Whether an encoded message is one of this digest. */
    boolean verifies(Hash hash, byte[] digest, byte[] encoded, int bits);
}
