package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Internal;
import dev.chatelaine.Tampered;
import dev.chatelaine.core.crypto.FuzzedUnwrapping.Kind;
import dev.chatelaine.core.crypto.keys.FuzzedKeys;
import dev.chatelaine.core.crypto.keys.RsaPadding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * One operation that is made to fail at each of its allocations in turn, until it succeeds for want of any more. Loaded by
 * {@link FaultLoader}, which makes it public.
 */
public final class FaultScenario implements Callable<Integer> {

    private final Operation operation;
    private final boolean lasting;
    private final byte[] plaintext;
    private final MessageEncryptor encryptor;
    private final MessageDecryptor decryptor;
    private final byte[] message;

    /** What is done. */
    public enum Operation {
        SEAL_STREAM,
        OPEN_STREAM,
        SEAL_WHOLE,
        OPEN_WHOLE,
        SEAL_CHANNEL,
        OPEN_CHANNEL,
        OPEN_PART;

        boolean seals() {
            return name().startsWith("SEAL");
        }
    }

    /** Under which key. */
    public enum KeyKind {
        AES,
        RSA,
        ECDH,
        HIERARCHICAL;

        Kind kind() {
            return switch (this) {
                case AES -> Kind.of(Samples.key());
                case RSA -> FuzzedKeys.rsa(RsaPadding.OAEP_SHA_256);
                case ECDH -> FuzzedKeys.toOne("secp256r1");
                case HIERARCHICAL -> FuzzedKeys.hierarchical();
            };
        }
    }

    public FaultScenario(String operation, String suite, String key, Integer threads, Boolean lasting) {
        this(Operation.valueOf(operation), suite, KeyKind.valueOf(key).kind(), threads, lasting);
    }

    /**
     * A scenario.
     *
     * @param operation what is done
     * @param suite id of the algorithm suite
     * @param kind the key
     * @param threads how many work
     * @param lasting whether memory is short from then on
     */
    public FaultScenario(Operation operation, String suite, Kind kind, int threads, boolean lasting) {
        AlgorithmSuite chosen = AlgorithmSuite.ofId(suite);
        this.operation = operation;
        this.lasting = lasting;
        this.plaintext = Samples.bytes(threads == 1 ? 53 : 650_000);
        this.encryptor = MessageEncryptor.builder()
                .keys(kind.wraps())
                .commitmentPolicy(Samples.policy(chosen))
                .suite(chosen)
                .frameLength(threads == 1 ? 16 : 100_000)
                .threads(threads)
                .build();
        this.decryptor = MessageDecryptor.builder()
                .keys(kind.unwraps())
                .commitmentPolicy(Samples.ALLOW)
                .acceptUnsigned()
                .threads(threads)
                .build();
        this.message = encryptor.encrypt(plaintext, Samples.CONTEXT);
    }

    /** How many allocations were made to fail. */
    @Override
    public Integer call() {
        perform(new ByteArrayOutputStream());
        int n = 1;
        while (failsAt(n)) {
            n++;
        }
        return n - 1;
    }

    private boolean failsAt(int n) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1000);
        Faults.arm(n, lasting);
        boolean ended = false;
        try {
            perform(out);
            ended = true;
        } catch (OutOfMemoryError injected) {
            ended = false;
        } finally {
            Faults.disarm();
        }
        assertThat(Faults.secrets()).as("keys after failure %s", n).allSatisfy(FaultScenario::assertWiped);
        assertNothingFalse(out.toByteArray(), n);
        assertUsable(n);
        return !ended;
    }

    private byte[] perform(ByteArrayOutputStream out) {
        try {
            switch (operation) {
                case SEAL_STREAM -> encryptor.encrypt(new ByteArrayInputStream(plaintext), out, Samples.CONTEXT);
                case OPEN_STREAM -> decryptor.decrypt(new ByteArrayInputStream(message), out, Samples.CONTEXT);
                case SEAL_WHOLE -> out.writeBytes(encryptor.encrypt(plaintext, Samples.CONTEXT));
                case OPEN_WHOLE ->
                    out.writeBytes(decryptor.decrypt(message, Samples.CONTEXT).plaintext());
                case SEAL_CHANNEL ->
                    encryptor.encrypt(
                            Channels.newChannel(new ByteArrayInputStream(plaintext)),
                            Channels.newChannel(out),
                            Samples.CONTEXT);
                case OPEN_CHANNEL ->
                    decryptor.decrypt(
                            Channels.newChannel(new ByteArrayInputStream(message)),
                            Channels.newChannel(out),
                            Samples.CONTEXT);
                case OPEN_PART -> part(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void part(ByteArrayOutputStream out) throws IOException {
        try (RangedMessage ranged = decryptor.open(SeekableSource.of(message), Samples.CONTEXT)) {
            ranged.read(0, plaintext.length, out);
        }
    }

    private static void assertWiped(Object secret) {
        if (secret instanceof DataKey key) {
            assertThatThrownBy(key::copy).isInstanceOf(Internal.class);
        } else {
            assertThat(((WipeableKey) secret).isDestroyed()).isTrue();
        }
    }

    /** What came out is the beginning of the plaintext, or no message, or all of it. */
    private void assertNothingFalse(byte[] out, int n) {
        if (!operation.seals()) {
            assertThat(out).as("released after failure %s", n).isEqualTo(Arrays.copyOf(plaintext, out.length));
        } else if (out.length > 0) {
            try {
                assertThat(decryptor.decrypt(out, Samples.CONTEXT).plaintext()).isEqualTo(plaintext);
            } catch (Tampered incomplete) {
                assertThat(out.length).isLessThan(message.length);
            }
        }
    }

    private void assertUsable(int n) {
        byte[] result = perform(new ByteArrayOutputStream());
        byte[] opened =
                operation.seals() ? decryptor.decrypt(result, Samples.CONTEXT).plaintext() : result;
        assertThat(opened).as("after failure %s", n).isEqualTo(plaintext);
    }
}
