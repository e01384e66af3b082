package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/**
 * Uses a data key, and the signing key made with it, for several messages, so that key services are asked less often and
 * less is signed for. Closing it wipes all keys; it can be used again.
 *
 * <p>Sealing uses keys again for the same suite and the same context, within limits of age, messages and bytes that are
 * counted before a key is used. Opening does for the same suite, context and wrapped data keys, within the limit of age.
 * While a new key is fetched, whoever needs the same waits for it. New keys are made for each message of a suite without key
 * derivation, of plaintext of unknown length, and of more plaintext than a key may take.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/caching-cmm.md">Caching
 *     CMM</a>
 */
public final class CachedMaterials extends Materials implements AutoCloseable {

    /** The most messages under one data key. */
    public static final long MAX_MESSAGES = 1L << 32;

    /** How many data keys are kept for each direction unless chosen. */
    public static final int DEFAULT_CAPACITY = 1000;

    private final Materials source;
    private final MaterialsCache<EncryptionMaterials> encryption;
    private final MaterialsCache<DecryptionMaterials> decryption;

    private CachedMaterials(Materials source, CacheLimits limits) {
        this.source = source;
        this.encryption = new MaterialsCache<>(limits);
        this.decryption = new MaterialsCache<>(limits.byAgeOnly());
    }

    /**
     * A builder.
     *
     * @param source where new keys come from
     * @param maxAge how long a key is used
     * @throws InvalidRequest unless that is longer than zero
     */
    public static Builder builder(Materials source, Duration maxAge) {
        if (!maxAge.isPositive()) {
            throw new InvalidRequest("Cached keys need an age longer than zero: choose one.");
        }
        return new Builder(source, maxAge);
    }

    @Override
    public List<String> keys() {
        return source.keys();
    }

    private record Sealed(AlgorithmSuite suite, EncryptionContext context) {}

    private record Opened(AlgorithmSuite suite, EncryptionContext context, List<EncryptedDataKey> wrapped) {}

    @Override
    EncryptionMaterials forEncryption(AlgorithmSuite suite, EncryptionContext context, OptionalLong length) {
        if (suite.derivation() == KeyDerivation.NONE || length.isEmpty()) {
            return source.forEncryption(suite, context, length);
        }
        return encryption.use(
                new Sealed(suite, context), length.getAsLong(), () -> source.forEncryption(suite, context, length));
    }

    @Override
    DecryptionMaterials forDecryption(AlgorithmSuite suite, EncryptionContext context, List<EncryptedDataKey> wrapped) {
        if (suite.derivation() == KeyDerivation.NONE) {
            return source.forDecryption(suite, context, wrapped);
        }
        return decryption.use(
                new Opened(suite, context, wrapped), 0, () -> source.forDecryption(suite, context, wrapped));
    }

    /** Wipes all keys. */
    @Override
    public void close() {
        encryption.close();
        decryption.close();
    }

    /** Limits of a cache. */
    public static final class Builder {

        private final Materials source;
        private final Duration maxAge;
        private long maxMessages = MAX_MESSAGES;
        private long maxBytes = Long.MAX_VALUE;
        private int capacity = DEFAULT_CAPACITY;
        private InstantSource clock = InstantSource.system();

        private Builder(Materials source, Duration maxAge) {
            this.source = source;
            this.maxAge = maxAge;
        }

        /**
         * The most messages sealed under one data key; 4,294,967,296 unless set.
         *
         * @throws InvalidRequest unless it is 1 to 4,294,967,296
         */
        public Builder maxMessages(long most) {
            if (most < 1 || most > MAX_MESSAGES) {
                throw new InvalidRequest("A data key seals 1 to 4,294,967,296 messages: choose in this range.");
            }
            this.maxMessages = most;
            return this;
        }

        /**
         * The most bytes of plaintext sealed under one data key; without bound unless set.
         *
         * @throws InvalidRequest if it is negative
         */
        public Builder maxBytes(long most) {
            if (most < 0) {
                throw new InvalidRequest("A data key seals zero bytes or more: choose in this range.");
            }
            this.maxBytes = most;
            return this;
        }

        /**
         * How many data keys are kept for each direction; 1,000 unless set.
         *
         * @throws InvalidRequest unless it is 1 or more
         */
        public Builder capacity(int most) {
            if (most < 1) {
                throw new InvalidRequest("A cache keeps one data key or more: choose in this range.");
            }
            this.capacity = most;
            return this;
        }

        /** What tells the age of keys; the system's clock unless set. */
        Builder clock(InstantSource source) {
            this.clock = source;
            return this;
        }

        /** The cache, empty. */
        public CachedMaterials build() {
            return new CachedMaterials(source, new CacheLimits(maxAge, maxMessages, maxBytes, capacity, clock));
        }
    }
}
