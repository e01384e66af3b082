package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.GcmWrapping;
import dev.chatelaine.core.crypto.Randomness;
import dev.chatelaine.core.crypto.WipeableKey;
import dev.chatelaine.core.crypto.WrappingKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Wraps each data key under a key of its own, derived from a branch key, and binds the encryption context. A key service is
 * asked only for branch keys, which a {@link CachedBranchKeys cache} keeps.
 *
 * <p>The wrapped key is: salt, IV, version of the branch key, wrapped key, tag.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/aws-kms/aws-kms-hierarchical-keyring.md">AWS
 *     KMS hierarchical keyring</a>
 */
public final class HierarchicalKey implements WrappingKey {

    private static final String PROVIDER = "aws-kms-hierarchy";
    private static final byte[] LABEL = PROVIDER.getBytes(StandardCharsets.UTF_8);
    private static final CounterKdf KDF = new CounterKdf("HmacSHA256");

    private static final int SALT_LENGTH = 16;
    private static final int VERSION_LENGTH = 16;
    private static final int PREFIX = SALT_LENGTH + GcmWrapping.IV_LENGTH + VERSION_LENGTH;

    private final String name;
    private final Function<EncryptionContext, String> ids;
    private final BranchKeys branchKeys;

    private HierarchicalKey(String name, Function<EncryptionContext, String> ids, BranchKeys branchKeys) {
        this.name = name;
        this.ids = ids;
        this.branchKeys = branchKeys;
    }

    /**
     * One branch key.
     *
     * @param id the branch key's id, not empty
     * @throws InvalidRequest if the id is empty
     */
    public static HierarchicalKey of(String id, BranchKeys branchKeys) {
        requireId(id);
        return new HierarchicalKey(PROVIDER + "/" + id, _ -> id, branchKeys);
    }

    /**
     * A branch key for each tenant, or whatever else the encryption context tells apart.
     *
     * @param ids gives the id of the branch key for an encryption context; safe for use by several threads
     */
    public static HierarchicalKey of(Function<EncryptionContext, String> ids, BranchKeys branchKeys) {
        return new HierarchicalKey(PROVIDER, context -> requireId(ids.apply(context)), branchKeys);
    }

    private static String requireId(String id) {
        if (id.isEmpty()) {
            throw new InvalidRequest("The id of the branch key is empty: name one.");
        }
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    /** The branch key is often at hand, yet not always. */
    @Override
    public boolean remote() {
        return true;
    }

    @Override
    public EncryptedDataKey wrap(DataKey dataKey, AlgorithmSuite suite, EncryptionContext context) {
        String id = ids.apply(context);
        byte[] salt = Randomness.bytes(SALT_LENGTH);
        byte[] iv = Randomness.bytes(GcmWrapping.IV_LENGTH);
        try (BranchKey branchKey = branchKeys.active(id);
                WipeableKey key = derived(branchKey, salt)) {
            byte[] version = bytes(branchKey.version());
            byte[] wrapped = GcmWrapping.wrap(key, iv, aad(id, version, context), dataKey);
            byte[] ciphertext = ByteBuffer.allocate(PREFIX + wrapped.length)
                    .put(salt)
                    .put(iv)
                    .put(version)
                    .put(wrapped)
                    .array();
            return new EncryptedDataKey(PROVIDER, id.getBytes(StandardCharsets.UTF_8), ciphertext);
        }
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        if (!wrapped.providerId().equals(PROVIDER)) {
            return Optional.empty();
        }
        String id = ids.apply(context);
        return Arrays.equals(wrapped.providerInfo(), id.getBytes(StandardCharsets.UTF_8))
                ? unwrap(id, wrapped.ciphertext(), suite, context)
                : Optional.empty();
    }

    /** Whatever allocates after the data key is there would leave it unwiped where memory ends. */
    private Optional<DataKey> unwrap(String id, byte[] ciphertext, AlgorithmSuite suite, EncryptionContext context) {
        if (ciphertext.length != PREFIX + suite.dataKeyLength() + GcmWrapping.TAG_LENGTH) {
            throw changed();
        }
        ByteBuffer in = ByteBuffer.wrap(ciphertext);
        byte[] salt = next(in, SALT_LENGTH);
        byte[] iv = next(in, GcmWrapping.IV_LENGTH);
        byte[] version = next(in, VERSION_LENGTH);
        try (BranchKey branchKey = branchKeys.version(id, uuid(version));
                WipeableKey key = derived(branchKey, salt)) {
            Optional<DataKey> unwrapped =
                    GcmWrapping.unwrap(key, iv, aad(id, version, context), next(in, in.remaining()));
            if (unwrapped.isEmpty()) {
                throw changed();
            }
            return unwrapped;
        }
    }

    private static Tampered changed() {
        return new Tampered(
                "The wrapped data key or the encryption context is not what was wrapped under the branch key.");
    }

    private static WipeableKey derived(BranchKey branchKey, byte[] salt) {
        return WipeableKey.of(KDF.derive(branchKey.secret(), LABEL, salt, BranchKey.LENGTH));
    }

    private static byte[] aad(String id, byte[] version, EncryptionContext context) {
        byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
        byte[] pairs = context.serialize();
        return ByteBuffer.allocate(LABEL.length + idBytes.length + version.length + pairs.length)
                .put(LABEL)
                .put(idBytes)
                .put(version)
                .put(pairs)
                .array();
    }

    private static byte[] next(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static byte[] bytes(UUID version) {
        return ByteBuffer.allocate(VERSION_LENGTH)
                .putLong(version.getMostSignificantBits())
                .putLong(version.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] version) {
        ByteBuffer bytes = ByteBuffer.wrap(version);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public String toString() {
        return "HierarchicalKey[" + name + "]";
    }
}
