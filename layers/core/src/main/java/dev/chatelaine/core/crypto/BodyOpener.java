package dev.chatelaine.core.crypto;

/**
 * Reads the frames of a message, on the caller's thread or on several; what it writes is authentic and in order.
 *
 * @param header the authentic header, with the keys of the message
 * @param transcript takes what is read
 */
record BodyOpener(OpenedHeader header, Transcript transcript) {

    /**
     * More bytes than there can be after what would be the last of some regular frames, were it the final one instead: the
     * rest of its overhead, and a signature with its length.
     */
    private static final int MOST_AFTER = Frame.FINAL_OVERHEAD - Frame.REGULAR_OVERHEAD + Short.BYTES + 0xFFFF + 1;

    private record Extent(int frames, int bytes, int plaintext, boolean last) {}

    private FrameOpener another() {
        return new FrameOpener(header.anotherGcm(), header.messageId(), header.frameLength());
    }

    /** One frame after the other. */
    void open(InputBuffer in, OutputBuffer out) {
        FrameOpener opener = new FrameOpener(header.gcm(), header.messageId(), header.frameLength());
        boolean last = false;
        for (long sequence = 1; !last; sequence++) {
            last = FrameOpener.isLast(in);
            int length = opener.open(sequence, in, out);
            transcript.add(in.array(), in.position(), length);
            in.consume(length);
        }
    }

    /** Many frames at a time on several threads; the caller's reads, digests and writes. */
    void open(InputBuffer in, OutputBuffer out, int threads) {
        try (FrameBatches<FrameOpener> batches =
                new FrameBatches<>(threads, header.suite(), header.frameLength(), this::another)) {
            boolean last = false;
            for (long sequence = 1; !last; sequence += batches.framesEach()) {
                var place = batches.next();
                FrameBatch batch = place.batch();
                Extent extent = extent(in, batches.framesEach());
                last = extent.last();
                transcript.add(in.array(), in.position(), extent.bytes());
                batch.take(in, extent.bytes(), out, extent.plaintext());
                long first = sequence;
                batches.submit(
                        () -> place.worker().open(first, extent.frames(), extent.last(), batch),
                        () -> batch.deliver(out));
            }
            batches.finish();
        }
    }

    /**
     * How far the next frames go; that they are right is for their tags to show. While more follows than can follow a final
     * frame, none of them can be it, and the caller's thread need not fetch their beginnings from memory.
     */
    private Extent extent(InputBuffer in, int most) {
        Extent regular = new Extent(
                most, most * (Frame.REGULAR_OVERHEAD + header.frameLength()), most * header.frameLength(), false);
        return in.inPlace() && isMore(in, regular.bytes() + MOST_AFTER) ? regular : scanned(in, most);
    }

    private static boolean isMore(InputBuffer in, int length) {
        return in.available(length) == length;
    }

    private Extent scanned(InputBuffer in, int most) {
        Extent extent = new Extent(0, 0, 0, false);
        while (extent.frames() < most && !extent.last()) {
            extent = with(FrameOpener.isLast(in, extent.bytes()), in, extent);
            in.require(extent.bytes());
        }
        return extent;
    }

    private Extent with(boolean last, InputBuffer in, Extent before) {
        int plaintext = last ? FrameOpener.lastLength(in, before.bytes(), header.frameLength()) : header.frameLength();
        int bytes = plaintext + (last ? Frame.FINAL_OVERHEAD : Frame.REGULAR_OVERHEAD);
        return new Extent(before.frames() + 1, before.bytes() + bytes, before.plaintext() + plaintext, last);
    }
}
