package dev.chatelaine.core.crypto;

import java.util.Arrays;

/**
 * Room for consecutive frames that one thread works on: in place where the buffers are arrays, else with arrays of its
 * own, which are used again for later frames. Closing wipes these.
 */
final class FrameBatch implements AutoCloseable {

    private byte[] ownInput = {};
    private byte[] ownOutput = {};
    private InputBuffer input = InputBuffer.of(ownInput);
    private OutputBuffer output = OutputBuffer.of(ownOutput);
    private int start;
    private boolean inPlace;

    /** Takes the next bytes of {@code in}, and a place for {@code produced} bytes. */
    void take(InputBuffer in, int length, OutputBuffer out, int produced) {
        if (in.inPlace()) {
            input = InputBuffer.of(in.array(), in.position(), length);
        } else {
            ownInput = atLeast(length, ownInput);
            System.arraycopy(in.array(), in.position(), ownInput, 0, length);
            input = InputBuffer.of(ownInput, 0, length);
        }
        in.consume(length);
        placeOutput(out, produced);
    }

    private void placeOutput(OutputBuffer out, int produced) {
        inPlace = out.inPlace();
        if (inPlace) {
            start = out.position();
            output = OutputBuffer.of(out.array(), start);
            out.advance(produced);
        } else {
            ownOutput = atLeast(produced, ownOutput);
            start = 0;
            output = OutputBuffer.of(ownOutput);
        }
    }

    private static byte[] atLeast(int length, byte[] array) {
        if (array.length >= length) {
            return array;
        }
        Arrays.fill(array, (byte) 0);
        return new byte[length];
    }

    InputBuffer input() {
        return input;
    }

    OutputBuffer output() {
        return output;
    }

    /** Hands on what was produced, and adds it to the transcript of a message being written. */
    void deliver(OutputBuffer out, Transcript transcript) {
        int length = output.position() - start;
        transcript.add(output.array(), start, length);
        if (!inPlace) {
            out.writeThrough(output.array(), 0, length);
        }
    }

    /** Hands on what was produced. */
    void deliver(OutputBuffer out) {
        if (!inPlace) {
            out.writeThrough(output.array(), 0, output.position());
        }
    }

    @Override
    public void close() {
        Arrays.fill(ownInput, (byte) 0);
        Arrays.fill(ownOutput, (byte) 0);
    }
}
