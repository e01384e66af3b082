package dev.chatelaine.core.crypto;

/**
 * Writes the frames of a message, on the caller's thread or on several. Looks one byte beyond the frames that it takes, so
 * that the last one with plaintext is the final one even where it is full.
 *
 * @param keys the keys of the message
 * @param gcm the caller's cipher under its encryption key
 * @param header its header
 * @param length what is known of the plaintext's length
 * @param transcript takes what is written
 */
record BodySealer(DerivedKeys keys, Gcm gcm, Header header, PlaintextLength length, Transcript transcript) {

    private record Taken(int bytes, boolean last) {}

    private FrameSealer another() {
        return new FrameSealer(new Gcm(keys.encryptionKey()), header.messageId());
    }

    /** One frame after the other. */
    void seal(InputBuffer in, OutputBuffer out) {
        FrameSealer sealer = new FrameSealer(gcm, header.messageId());
        boolean last = false;
        for (long sequence = 1; !last; sequence++) {
            Taken taken = take(in, header.frameLength());
            last = taken.last();
            out.reserve(taken.bytes() + Frame.FINAL_OVERHEAD);
            int sealed =
                    sealer.seal(sequence, last, in.array(), in.position(), taken.bytes(), out.array(), out.position());
            transcript.add(out.array(), out.position(), sealed);
            out.advance(sealed);
            in.consume(taken.bytes());
        }
    }

    /** Many frames at a time on several threads; the caller's reads, digests and writes. */
    void seal(InputBuffer in, OutputBuffer out, int threads) {
        try (FrameBatches<FrameSealer> batches =
                new FrameBatches<>(threads, header.suite(), header.frameLength(), this::another)) {
            boolean last = false;
            for (long sequence = 1; !last; sequence += batches.framesEach()) {
                var place = batches.next();
                FrameBatch batch = place.batch();
                Taken taken = take(in, batches.framesEach() * header.frameLength());
                last = taken.last();
                batch.take(in, taken.bytes(), out, sealedLength(taken));
                long first = sequence;
                batches.submit(
                        () -> place.worker().seal(first, taken.last(), header.frameLength(), batch),
                        () -> batch.deliver(out, transcript));
            }
            batches.finish();
        }
    }

    private Taken take(InputBuffer in, int most) {
        int available = in.available(most + 1);
        int bytes = Math.min(available, most);
        boolean last = available == bytes;
        length.requireWithin(in.total() + available);
        if (last) {
            length.requireWhole(in.total() + bytes);
        }
        return new Taken(bytes, last);
    }

    private int sealedLength(Taken taken) {
        long whole = Frame.bodyLength(taken.bytes(), header.frameLength());
        return (int) (taken.last() ? whole : whole - Frame.FINAL_OVERHEAD + Frame.REGULAR_OVERHEAD);
    }
}
