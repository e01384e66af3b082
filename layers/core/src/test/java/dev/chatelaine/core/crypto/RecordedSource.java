package dev.chatelaine.core.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A message in an array that keeps which parts of it were asked for. */
final class RecordedSource implements SeekableSource {

    private final SeekableSource message;
    private final List<Range> ranges = new ArrayList<>();

    record Range(long position, long length) {}

    RecordedSource(byte[] message) {
        this.message = SeekableSource.of(message);
    }

    List<Range> ranges() {
        return ranges;
    }

    @Override
    public long length() throws IOException {
        return message.length();
    }

    @Override
    public InputStream read(long position, long length) throws IOException {
        ranges.add(new Range(position, length));
        return message.read(position, length);
    }
}
