package dev.chatelaine.lambda;

import dev.chatelaine.Unavailable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntSupplier;

/**
 * When Lambda will end the invocation. Long work asks it on the way, so that it stops in time to clean up after itself:
 * a function that Lambda ends cannot.
 */
public final class Deadline {

    /** Time kept for cleaning up, in milliseconds: what one call to a service may take, and a little more. */
    private static final int LONGEST_RESERVE = 30_000;

    /** Of a short time, this part is kept. */
    private static final int PART = 3;

    private final IntSupplier remaining;
    private final int reserve;

    /** A deadline after so many milliseconds from now, as {@code Context::getRemainingTimeInMillis} counts them down. */
    public Deadline(IntSupplier remaining) {
        this.remaining = remaining;
        this.reserve = Math.min(LONGEST_RESERVE, remaining.getAsInt() / PART);
    }

    /**
     * Goes on only if there is time.
     *
     * @throws Unavailable if there is none left but what cleaning up needs
     */
    public void check() {
        if (remaining.getAsInt() < reserve) {
            throw new Unavailable("The function's time ran out before the work was done, and what was begun was undone:"
                    + " give the function a longer timeout or more memory, or the work in smaller parts.");
        }
    }

    /** The same stream; each read checks the deadline first. */
    public InputStream guard(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                check();
                return in.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                check();
                return in.read(buffer, offset, length);
            }
        };
    }
}
