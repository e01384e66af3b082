package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.KeyName;
import dev.chatelaine.core.crypto.WipeableKey;
import dev.chatelaine.core.crypto.WrappingKey;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;

/**
 * An RSA key held here: the public key wraps data keys, the private key unwraps them.
 *
 * <p>It does not bind the encryption context, unlike all other kinds: only the tag of the message's header does. Anyone
 * with the public key can make a message, so nothing says who did.
 *
 * <p>Every failure to unwrap looks the same. Under PKCS #1 v1.5 there is none at all: what is not well formed becomes a
 * random data key, and the message fails as it does under a wrong one. So a keyring does not go on to its other keys then.
 *
 * <p>The JDK's private keys cannot be wiped.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/raw-rsa-keyring.md">Raw RSA
 *     keyring</a>
 */
public final class RawRsaKey implements WrappingKey {

    private final KeyName name;
    private final RsaPadding padding;
    private final Optional<PublicKey> publicKey;
    private final Optional<PrivateKey> privateKey;

    private RawRsaKey(Builder builder) {
        this.name = builder.name;
        this.padding = builder.padding;
        this.publicKey = builder.publicKey;
        this.privateKey = builder.privateKey;
    }

    /**
     * A builder, which needs a public key, a private key, or both.
     *
     * @param namespace the provider id; any but {@code aws-kms}
     * @param keyName name of the key within the namespace
     * @throws InvalidRequest if the namespace is that of AWS KMS, or a name is empty or too long
     */
    public static Builder builder(String namespace, String keyName, RsaPadding padding) {
        return new Builder(new KeyName(namespace, keyName), padding);
    }

    @Override
    public String name() {
        return name.toString();
    }

    @Override
    public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
        PublicKey recipient = publicKey.orElseThrow(() -> new InvalidRequest(
                "The raw RSA key " + name + " has no public key, which wraps data keys: give it one."));
        byte[] secret = key.copy();
        try {
            return new EncryptedDataKey(name.namespace(), name.nameBytes(), padding.encrypt(recipient, secret));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        boolean mine = wrapped.providerId().equals(name.namespace())
                && Arrays.equals(wrapped.providerInfo(), name.nameBytes());
        return privateKey.filter(_ -> mine).flatMap(key -> unwrap(key, wrapped.ciphertext(), suite));
    }

    private Optional<DataKey> unwrap(PrivateKey key, byte[] wrapped, AlgorithmSuite suite) {
        byte[] secret = padding.decrypt(key, wrapped, suite.dataKeyLength())
                .orElseThrow(() -> new Tampered(
                        "The wrapped data key is not one for the RSA key of this name: see whether it is the key that"
                                + " the message was sealed under, with the same padding."));
        try (WipeableKey _ = WipeableKey.of(secret)) {
            return DataKey.copyOf(secret).found();
        }
    }

    @Override
    public String toString() {
        return "RawRsaKey[" + name + " " + padding + "]";
    }

    /** Parameters of a raw RSA key. */
    public static final class Builder {

        private final KeyName name;
        private final RsaPadding padding;
        private Optional<PublicKey> publicKey = Optional.empty();
        private Optional<PrivateKey> privateKey = Optional.empty();
        private boolean pkcs1Decryption;

        private Builder(KeyName name, RsaPadding padding) {
            this.name = name;
            this.padding = padding;
        }

        /**
         * The key that wraps.
         *
         * @param pem a PEM of a SubjectPublicKeyInfo ({@code PUBLIC KEY})
         * @throws InvalidRequest if it is none, or its modulus has less than 2,048 bits
         */
        public Builder publicKey(String pem) {
            return publicKey(Rsa.ENCODING.publicKey(pem));
        }

        /**
         * The key that wraps.
         *
         * @throws InvalidRequest if it is no RSA key, or its modulus has less than 2,048 bits
         */
        public Builder publicKey(PublicKey key) {
            this.publicKey = Optional.of(Rsa.requireStrong(key));
            return this;
        }

        /**
         * The key that unwraps.
         *
         * @param pem a PEM of a PKCS #8 PrivateKeyInfo ({@code PRIVATE KEY}), not encrypted
         * @throws InvalidRequest if it is none, or its modulus has less than 2,048 bits
         */
        public Builder privateKey(String pem) {
            return privateKey(Rsa.ENCODING.privateKey(pem));
        }

        /**
         * The key that unwraps.
         *
         * @throws InvalidRequest if it is no RSA key, or its modulus has less than 2,048 bits
         */
        public Builder privateKey(PrivateKey key) {
            this.privateKey = Optional.of(Rsa.requireStrong(key));
            return this;
        }

        /** Permits to unwrap under PKCS #1 v1.5, for messages that are under it already. */
        public Builder permitPkcs1Decryption() {
            this.pkcs1Decryption = true;
            return this;
        }

        /**
         * The key.
         *
         * @throws InvalidRequest if there is neither a public nor a private key, or a private one for PKCS #1 v1.5 without
         *     permission
         */
        public RawRsaKey build() {
            if (publicKey.isEmpty() && privateKey.isEmpty()) {
                throw new InvalidRequest("A raw RSA key has a public key, a private key, or both: give one.");
            }
            if (padding == RsaPadding.PKCS1 && privateKey.isPresent() && !pkcs1Decryption) {
                throw new InvalidRequest(
                        "Unwrapping under PKCS #1 v1.5 is unsafe where failures can be watched: permit it, or use OAEP.");
            }
            return new RawRsaKey(this);
        }
    }
}
