package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Internal;
import dev.chatelaine.Tampered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * One operation that is made to fail at each of its allocations in turn, until it succeeds for want of any more. Loaded by
 * {@link FaultLoader}, which makes it public.
 */
public final class FaultScenario implements Callable<Integer> {

    private static final int FRAME_LENGTH = 16;
    private static final byte[] PLAINTEXT = Samples.bytes(3 * FRAME_LENGTH + 5);

    private final Operation operation;
    private final boolean lasting;
    private final MessageEncryptor encryptor;
    private final MessageDecryptor decryptor = Samples.decryptor();
    private final byte[] message;

    /** What is done. */
    public enum Operation {
        SEAL_STREAM,
        OPEN_STREAM,
        SEAL_WHOLE,
        OPEN_WHOLE
    }

    public FaultScenario(String operation, String suite, Boolean lasting) {
        this.operation = Operation.valueOf(operation);
        this.lasting = lasting;
        this.encryptor = Samples.encryptor(AlgorithmSuite.ofId(suite))
                .frameLength(FRAME_LENGTH)
                .build();
        this.message = encryptor.encrypt(PLAINTEXT, Samples.CONTEXT);
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
                case SEAL_STREAM -> encryptor.encrypt(new ByteArrayInputStream(PLAINTEXT), out, Samples.CONTEXT);
                case OPEN_STREAM -> decryptor.decrypt(new ByteArrayInputStream(message), out, Samples.CONTEXT);
                case SEAL_WHOLE -> out.writeBytes(encryptor.encrypt(PLAINTEXT, Samples.CONTEXT));
                case OPEN_WHOLE ->
                    out.writeBytes(decryptor.decrypt(message, Samples.CONTEXT).plaintext());
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
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
        if (operation == Operation.OPEN_STREAM || operation == Operation.OPEN_WHOLE) {
            assertThat(out).as("released after failure %s", n).isEqualTo(Arrays.copyOf(PLAINTEXT, out.length));
        } else if (out.length > 0) {
            try {
                assertThat(decryptor.decrypt(out, Samples.CONTEXT).plaintext()).isEqualTo(PLAINTEXT);
            } catch (Tampered incomplete) {
                assertThat(out.length).isLessThan(message.length);
            }
        }
    }

    private void assertUsable(int n) {
        byte[] result = perform(new ByteArrayOutputStream());
        byte[] opened = operation == Operation.OPEN_STREAM || operation == Operation.OPEN_WHOLE
                ? result
                : decryptor.decrypt(result, Samples.CONTEXT).plaintext();
        assertThat(opened).as("after failure %s", n).isEqualTo(PLAINTEXT);
    }
}
