package dev.chatelaine.core.crypto;

import java.util.Optional;

/**
 * A key that protects data keys: here, or in a key service behind an adapter.
 *
 * <p>The context given is the whole one that the message stores, with the format's own pairs; it is bound to the
 * wrapped key, so that another context does not unwrap it, except by raw RSA keys. Implementations are safe for use by several threads.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/keyring-interface.md">Keyring
 *     interface</a>
 */
public interface WrappingKey {

    /** What answers and refusals call this key: the key ARN, or namespace and name of a raw key. Never a secret. */
    String name();

    /** Whether this key asks a service, so that it pays to ask several such keys side by side. */
    default boolean remote() {
        return false;
    }

    /**
     * Whether a denial of one data key is a denial of all: they are under one key of a service, and may be under none
     * other. Then the service is not asked about the next.
     */
    default boolean deniesAlike() {
        return false;
    }

    /**
     * Wraps a data key.
     *
     * @throws dev.chatelaine.Refusal of the class that tells why not
     */
    EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context);

    /**
     * Unwraps a data key that this key wrapped.
     *
     * @return empty if {@code wrapped} is not of this key, as its provider fields tell: then no service was asked
     * @throws dev.chatelaine.Refusal if it is of this key and could not be unwrapped; {@link dev.chatelaine.Tampered}
     *     where it or the context is not what was wrapped
     */
    Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context);

    /**
     * Makes a new data key and wraps it. A key service that generates data keys itself overrides this.
     *
     * @throws dev.chatelaine.Refusal of the class that tells why not
     */
    default GeneratedDataKey generate(AlgorithmSuite suite, EncryptionContext context) {
        DataKey key = DataKey.random(suite);
        try {
            return new GeneratedDataKey(key, wrap(key, suite, context));
        } catch (RuntimeException | Error failed) {
            key.close();
            throw failed;
        }
    }
}
