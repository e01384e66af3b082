package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The encryption context: pairs of text that travel in clear with a message and are authenticated with it.
 *
 * <p>Not secret by the format's definition, and yet it does not print: only its keys do.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/structures.md#encryption-context">Structures:
 *     encryption context</a>
 */
public final class EncryptionContext {

    /** Keys that begin so belong to the format; callers may not set them. */
    public static final String RESERVED_PREFIX = "aws-crypto-";

    /** The pair that carries the public key of a signed message: Base64 of the compressed point. */
    static final String PUBLIC_KEY = "aws-crypto-public-key";

    private static final EncryptionContext EMPTY = new EncryptionContext(Map.of(), new byte[0]);

    private final Map<String, String> pairs;
    private final byte[] serialized;

    private EncryptionContext(Map<String, String> pairs, byte[] serialized) {
        this.pairs = pairs;
        this.serialized = serialized;
    }

    /**
     * A context of a caller's pairs.
     *
     * <p>The official SDK for Java reads no more than 32,767 bytes of them when serialised; the format takes 65,535.
     *
     * @throws InvalidRequest if a key is reserved, a key or value is empty or no valid Unicode, or the whole is over
     *     65,535 bytes when serialised
     */
    public static EncryptionContext of(Map<String, String> pairs) {
        if (pairs.containsKey("") || pairs.containsValue("")) {
            throw new InvalidRequest(
                    "The encryption context has an empty key or value, which not every Encryption SDK reads: "
                            + "fill it or leave the pair out.");
        }
        return ofAll(pairs).requireUnreserved();
    }

    /** The context without pairs. */
    public static EncryptionContext empty() {
        return EMPTY;
    }

    /**
     * Reads the form that headers carry. Unlike what {@link #serialize()} writes, the pairs may come in any order, since
     * some published messages have them so; and reserved keys are accepted.
     *
     * @throws InvalidRequest if the bytes are no such form: repeated or empty keys, text that is not UTF-8, a count of
     *     zero, bytes after the end
     */
    public static EncryptionContext parse(byte[] serialized) {
        if (serialized.length == 0) {
            return EMPTY;
        }
        ContextParser parser = new ContextParser(serialized);
        Map<String, String> pairs = parser.pairs();
        return parser.sorted() ? new EncryptionContext(pairs, serialized.clone()) : ofAll(pairs);
    }

    private static EncryptionContext ofAll(Map<String, String> pairs) {
        if (pairs.isEmpty()) {
            return EMPTY;
        }
        ContextWriter writer = new ContextWriter(pairs);
        return new EncryptionContext(writer.sorted(), writer.serialized());
    }

    /**
     * This context, if all its keys are a caller's.
     *
     * @throws InvalidRequest if not
     */
    EncryptionContext requireUnreserved() {
        for (String key : pairs.keySet()) {
            if (key.startsWith(RESERVED_PREFIX)) {
                throw new InvalidRequest("The encryption context has a key that begins with " + RESERVED_PREFIX
                        + ": choose another name.");
            }
        }
        return this;
    }

    /** This context and one more pair of the format's own. */
    EncryptionContext with(String key, String value) {
        return and(ofAll(Map.of(key, value)));
    }

    /**
     * This context and the pairs of another; where both have a key, the other's value stands.
     *
     * @throws InvalidRequest if the whole is over 65,535 bytes when serialised
     */
    EncryptionContext and(EncryptionContext other) {
        if (other.isEmpty()) {
            return this;
        }
        Map<String, String> both = new HashMap<>(pairs);
        both.putAll(other.pairs);
        return ofAll(both);
    }

    /** The pairs whose keys pass. */
    EncryptionContext only(Predicate<String> keys) {
        Map<String, String> some = new HashMap<>(pairs);
        some.keySet().removeIf(keys.negate());
        return some.size() == pairs.size() ? this : ofAll(some);
    }

    /** The pairs, sorted by the unsigned UTF-8 bytes of their keys; not modifiable. */
    public Map<String, String> pairs() {
        return pairs;
    }

    /** The value of a key, if the context has it. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(pairs.get(key));
    }

    /** Whether there is no pair. */
    public boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** Whether each pair of {@code required} is here with the same value. */
    public boolean contains(EncryptionContext required) {
        return firstMissing(required).isEmpty();
    }

    /** The first key of {@code required} that is not here with the same value. */
    public Optional<String> firstMissing(EncryptionContext required) {
        for (Map.Entry<String, String> pair : required.pairs.entrySet()) {
            if (!pair.getValue().equals(pairs.get(pair.getKey()))) {
                return Optional.of(pair.getKey());
            }
        }
        return Optional.empty();
    }

    /**
     * The bytes that headers carry and wrapping keys bind: a 16-bit count, then length and text of each key and value,
     * sorted by the unsigned UTF-8 bytes of the keys. No pairs serialise to no bytes.
     */
    public byte[] serialize() {
        return serialized.clone();
    }

    /** As {@link #serialize()}, without a copy: for reading only. */
    byte[] serialized() {
        return serialized;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EncryptionContext that && pairs.equals(that.pairs);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(pairs);
    }

    /** The keys, never the values. */
    @Override
    public String toString() {
        return "EncryptionContext" + pairs.keySet();
    }
}
