package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.core.crypto.WipeableKey;

/**
 * One side of an elliptic-curve Diffie-Hellman agreement: a private key, here or in a key service.
 *
 * @see EcdhPrivateKey
 */
public interface KeyAgreement {

    /** What answers and refusals call this side: a key ARN, or the public key. Never a secret. */
    String name();

    /** The provider id of what this side wraps: {@code raw-ecdh}, or {@code aws-kms-ecdh} where AWS KMS holds the key. */
    String provider();

    /** The public key of this side. */
    EcdhPublicKey publicKey();

    /** Whether a key service is asked. */
    boolean remote();

    /**
     * The secret that this side shares with another: the x coordinate, as long as the curve's field. The caller closes it.
     *
     * @param other a key on the same curve
     * @throws dev.chatelaine.Refusal of the class that tells why not
     */
    WipeableKey agree(EcdhPublicKey other);
}
