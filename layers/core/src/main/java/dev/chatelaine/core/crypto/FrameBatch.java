package dev.chatelaine.core.crypto;

import java.util.Arrays;

/**
 * Room for consecutive frames that one thread works on: in place where the buffers are arrays, else with an array of its
 * own for what it takes and one of its thread's for what it produces, which are used again for later frames. Closing
 * wipes the former.
 */
final class FrameBatch implements AutoCloseable {

    private final WarmArrays outputs;
    private byte[] ownInput = {};
    private InputBuffer input = InputBuffer.of(ownInput);
    private OutputBuffer output = OutputBuffer.of(ownInput);
    private WarmArrays.Filled filled;
    private int start;
    private int produced;
    private boolean inPlace;

    FrameBatch(WarmArrays outputs) {
        this.outputs = outputs;
    }

    /** Takes the next bytes of {@code in}, and a place for {@code produced} bytes. */
    void take(InputBuffer in, int length, OutputBuffer out, int produced) {
        if (in.inPlace()) {
            input = InputBuffer.of(in.array(), in.position(), length);
        } else {
            ownInput = WarmArrays.atLeast(length, ownInput);
            System.arraycopy(in.array(), in.position(), ownInput, 0, length);
            input = InputBuffer.of(ownInput, 0, length);
        }
        in.consume(length);
        this.produced = produced;
        this.inPlace = out.inPlace();
        if (inPlace) {
            start = out.position();
            output = OutputBuffer.of(out.array(), start);
            out.advance(produced);
        }
    }

    InputBuffer input() {
        return input;
    }

    /** Where the calling thread, which works on the frames, writes what it produces. */
    OutputBuffer output() {
        if (!inPlace) {
            filled = outputs.take(produced);
            output = OutputBuffer.of(filled.array());
            start = 0;
        }
        return output;
    }

    /** Hands on what was produced, and adds it to the transcript of a message being written. */
    void deliver(OutputBuffer out, Transcript transcript) {
        transcript.add(output.array(), start, output.position() - start);
        deliver(out);
    }

    /** Hands on what was produced. */
    void deliver(OutputBuffer out) {
        if (!inPlace) {
            out.writeThrough(output.array(), 0, output.position());
            outputs.giveBack(filled);
        }
    }

    @Override
    public void close() {
        Arrays.fill(ownInput, (byte) 0);
    }
}
