package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Refusal;
import dev.chatelaine.Throttled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WrappingTest {

    private final DataKey dataKey = DataKey.copyOf(Samples.bytes(32));
    private final Map<String, Thread> threads = new ConcurrentHashMap<>();

    /** A key that does something and notes where. */
    private record ActingKey(String name, boolean remote, Map<String, Thread> threads, Supplier<EncryptedDataKey> act)
            implements WrappingKey {

        @Override
        public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
            threads.put(name, Thread.currentThread());
            return act.get();
        }

        @Override
        public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
            return Optional.empty();
        }
    }

    private ActingKey key(String name, boolean remote, Supplier<EncryptedDataKey> act) {
        return new ActingKey(name, remote, threads, act);
    }

    private ActingKey local(String name) {
        return key(name, false, () -> wrapped(name));
    }

    private ActingKey refusing(String name, Refusal refusal) {
        return key(name, true, () -> {
            throw refusal;
        });
    }

    private static EncryptedDataKey wrapped(String name) {
        return new EncryptedDataKey(name, new byte[0], new byte[0]);
    }

    private List<EncryptedDataKey> under(WrappingKey... keys) {
        return new Wrapping(dataKey, Samples.UNSIGNED, Samples.CONTEXT).under(List.of(keys));
    }

    /** Each waits for the other, so that in turn they would never end. */
    @Test
    void asksServicesSideBySideAndKeepsTheOrder() {
        CyclicBarrier both = new CyclicBarrier(2);

        assertThat(under(meeting("first", both), local("second"), meeting("third", both)))
                .containsExactly(wrapped("first"), wrapped("second"), wrapped("third"));
        assertThat(threads.get("first")).isNotEqualTo(threads.get("third"));
    }

    private ActingKey meeting(String name, CyclicBarrier others) {
        return key(name, true, () -> {
            try {
                others.await(1, TimeUnit.MINUTES);
                return wrapped(name);
            } catch (Exception alone) {
                throw new AssertionError(alone);
            }
        });
    }

    @Test
    void takesNoThreadForKeysHeldHereOrForALoneService() {
        assertThat(under(local("here"), key("service", true, () -> wrapped("service")), local("there")))
                .hasSize(3);
        assertThat(threads.values()).containsOnly(Thread.currentThread());
    }

    @Test
    void listsEveryKeyThatRefuses() {
        assertThatThrownBy(() -> under(
                        refusing("one", new Denied("not one")),
                        local("here"),
                        refusing("two", new InvalidRequest("not two"))))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("not one")
                .hasMessageContaining("not two")
                .hasMessageNotContaining("here");
        assertThat(threads).containsOnlyKeys("one", "here", "two");
    }

    @Test
    void isWorthRetryingOnlyIfEveryRefusalIs() {
        assertThat(refusal(new Throttled("slow"), new Denied("no"))).isInstanceOf(Denied.class);
        assertThat(refusal(new Throttled("slow"), new Throttled("slow"))).isInstanceOf(Throttled.class);
    }

    private Refusal refusal(Refusal one, Refusal two) {
        return catchThrowableOfType(Refusal.class, () -> under(refusing("one", one), refusing("two", two)));
    }

    @Test
    void passesALoneRefusalOn() {
        Denied refusal = new Denied("not yours");

        assertThatThrownBy(() -> under(refusing("one", refusal), key("two", true, () -> wrapped("two"))))
                .isSameAs(refusal);
    }

    @Test
    void wipesTheDataKeyIfOneRefuses() {
        DataKey[] seen = new DataKey[1];
        WrappingKey refusing = new WrappingKey() {
            @Override
            public String name() {
                return "refusing";
            }

            @Override
            public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
                seen[0] = key;
                throw new Denied("no");
            }

            @Override
            public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
                return Optional.empty();
            }
        };

        assertThatThrownBy(
                        () -> Keyring.of(List.of(Samples.key(), refusing)).generate(Samples.UNSIGNED, Samples.CONTEXT))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> seen[0].copy()).hasMessageContaining("wiped");
    }
}
