package dev.chatelaine.core.crypto;

import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Refusal;
import dev.chatelaine.Tampered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several wrapping keys as one: the first generates the data key, each wraps it, and each alone can open the message.
 *
 * <p>Wrapping asks key services side by side. Unwrapping asks the keys in their order, and each only about encrypted data keys of its own. If none succeeds, the
 * refusal says what each answered, and is of the class that tells best what to do: see {@link
 * KeyFailures}.
 */
public final class Keyring {

    private final List<WrappingKey> keys;

    private Keyring(List<WrappingKey> keys) {
        this.keys = keys;
    }

    /**
     * A keyring of these keys, the generator first.
     *
     * @throws InvalidRequest if there is none
     */
    public static Keyring of(List<? extends WrappingKey> keys) {
        if (keys.isEmpty()) {
            throw new InvalidRequest("There is no wrapping key: name at least one.");
        }
        return new Keyring(List.copyOf(keys));
    }

    /** The keys' names, in order. */
    public List<String> names() {
        return keys.stream().map(WrappingKey::name).toList();
    }

    /**
     * Makes a data key and wraps it under every key.
     *
     * @throws Refusal of the key that refuses; of several, what each answered
     */
    public WrappedDataKey generate(AlgorithmSuite suite, EncryptionContext context) {
        GeneratedDataKey generated = keys.getFirst().generate(suite, context);
        DataKey plaintext = generated.plaintext();
        try {
            requireLength(plaintext, suite);
            List<EncryptedDataKey> wrapped = new ArrayList<>(List.of(generated.wrapped()));
            wrapped.addAll(new Wrapping(plaintext, suite, context).under(keys.subList(1, keys.size())));
            return new WrappedDataKey(plaintext, wrapped);
        } catch (RuntimeException | Error failed) {
            plaintext.close();
            throw failed;
        }
    }

    /**
     * Unwraps the data key of a message.
     *
     * @throws InvalidRequest if no key here is one of the message's, so that none was asked
     * @throws Denied if a key service does not permit it
     * @throws Tampered if a wrapped key or the context is not what was wrapped
     * @throws Refusal of another class where a key answered so
     */
    public UnwrappedDataKey unwrap(List<EncryptedDataKey> wrapped, AlgorithmSuite suite, EncryptionContext context) {
        KeyFailures failures = new KeyFailures();
        for (WrappingKey key : keys) {
            for (EncryptedDataKey candidate : wrapped) {
                try {
                    Optional<DataKey> plaintext = key.unwrap(candidate, suite, context);
                    if (plaintext.isPresent()) {
                        return unwrapped(plaintext.get(), key, suite);
                    }
                } catch (Refusal answer) {
                    failures.add(key.name(), answer);
                    if (answer instanceof Denied && key.deniesAlike()) {
                        break;
                    }
                }
            }
        }
        throw failures.toUnwrap(wrapped);
    }

    private static void requireLength(DataKey key, AlgorithmSuite suite) {
        if (key.length() != suite.dataKeyLength()) {
            throw new Internal("A wrapping key generated a data key of the wrong length for the algorithm suite.");
        }
    }

    private static UnwrappedDataKey unwrapped(DataKey plaintext, WrappingKey key, AlgorithmSuite suite) {
        try {
            if (plaintext.length() != suite.dataKeyLength()) {
                throw new Tampered("The unwrapped data key has the wrong length for the message's algorithm suite.");
            }
            return new UnwrappedDataKey(plaintext, key.name());
        } catch (RuntimeException | Error failed) {
            plaintext.close();
            throw failed;
        }
    }

    @Override
    public String toString() {
        return "Keyring" + names();
    }
}
