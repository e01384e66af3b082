package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.WipeableKey;
import dev.chatelaine.core.crypto.WrappingKey;
import java.util.Optional;

/**
 * Wraps data keys under what two elliptic-curve keys agree on, and binds the encryption context. A private key is here or,
 * behind its {@link KeyAgreement}, in a key service.
 *
 * <ul>
 *   <li>{@link #between} two fixed keys: either side wraps and unwraps, and each knows that the other or itself wrapped.
 *   <li>{@link #to} a recipient, from a new key for each data key: wraps only.
 *   <li>{@link #of} a recipient, from whatever sender: unwraps only. Anyone may have wrapped.
 * </ul>
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/raw-ecdh-keyring.md">Raw ECDH
 *     keyring</a>
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/aws-kms/aws-kms-ecdh-keyring.md">AWS
 *     KMS ECDH keyring</a>
 */
public final class EcdhKey implements WrappingKey {

    /** The provider id of keys held here. */
    static final String RAW = "raw-ecdh";

    private static final String KMS = "aws-kms-ecdh";

    private final Optional<KeyAgreement> own;
    private final Optional<EcdhPublicKey> peer;

    private EcdhKey(Optional<KeyAgreement> own, Optional<EcdhPublicKey> peer) {
        this.own = own;
        this.peer = peer;
    }

    /**
     * What two sides agree on.
     *
     * @throws InvalidRequest if they are on different curves
     */
    public static EcdhKey between(KeyAgreement own, EcdhPublicKey peer) {
        if (own.publicKey().curve() != peer.curve()) {
            throw new InvalidRequest(
                    "The two keys are on different curves: give the peer's key on the curve of the own.");
        }
        return new EcdhKey(Optional.of(own), Optional.of(peer));
    }

    /** Wraps for a recipient. */
    public static EcdhKey to(EcdhPublicKey recipient) {
        return new EcdhKey(Optional.empty(), Optional.of(recipient));
    }

    /** Unwraps what was wrapped for this recipient. */
    public static EcdhKey of(KeyAgreement recipient) {
        return new EcdhKey(Optional.of(recipient), Optional.empty());
    }

    @Override
    public String name() {
        return own.map(KeyAgreement::name)
                .or(() -> peer.map(recipient -> RAW + "/" + recipient))
                .orElseThrow();
    }

    @Override
    public boolean remote() {
        return own.filter(KeyAgreement::remote).isPresent();
    }

    @Override
    public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
        EcdhPublicKey recipient = peer.orElseThrow(() -> new InvalidRequest(
                "The key " + name() + " only unwraps: to wrap, give the public key of the other side."));
        KeyAgreement sender = own.orElseGet(() -> EcdhPrivateKey.generate(recipient.curve()));
        EcdhParties parties = EcdhParties.of(recipient, sender.publicKey());
        try (WipeableKey secret = sender.agree(recipient)) {
            return new EncryptedDataKey(
                    sender.provider(),
                    parties.encoded(),
                    new EcdhWrapping(recipient.curve(), parties, context).wrap(secret, key));
        }
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        return own.flatMap(key ->
                parties(wrapped, key).flatMap(parties -> unwrap(key, parties, wrapped.ciphertext(), suite, context)));
    }

    /** Between whom the data key was wrapped, if this key is one of them. */
    private Optional<EcdhParties> parties(EncryptedDataKey wrapped, KeyAgreement key) {
        String provider = wrapped.providerId();
        return Optional.of(wrapped.providerInfo())
                .filter(_ -> provider.equals(RAW) || provider.equals(KMS))
                .flatMap(info -> EcdhParties.parse(info, key.publicKey().curve()))
                .filter(parties -> peer.map(other -> parties.areBoth(key.publicKey(), other))
                        .orElseGet(() -> parties.hasRecipient(key.publicKey())));
    }

    /** Whatever allocates after the data key is there would leave it unwiped where memory ends. */
    private Optional<DataKey> unwrap(
            KeyAgreement key, EcdhParties parties, byte[] wrapped, AlgorithmSuite suite, EncryptionContext context) {
        Curve curve = key.publicKey().curve();
        EcdhPublicKey other = peer.or(() -> EcdhPublicKey.ofCompressed(curve, parties.sender()))
                .filter(_ -> EcdhWrapping.fits(wrapped, suite))
                .orElseThrow(this::changed);
        try (WipeableKey secret = key.agree(other)) {
            Optional<DataKey> unwrapped = new EcdhWrapping(curve, parties, context).unwrap(secret, wrapped);
            if (unwrapped.isEmpty()) {
                throw changed();
            }
            return unwrapped;
        }
    }

    private Tampered changed() {
        return new Tampered(
                "The wrapped data key or the encryption context is not what was wrapped for " + name() + ".");
    }

    @Override
    public String toString() {
        return "EcdhKey[" + name() + "]";
    }
}
