package dev.chatelaine.waf.log;

import java.io.IOException;
import java.io.InputStream;

/** Splits a stream into lines, in a buffer that holds the longest. A longer one is passed over. */
final class Lines {

    /** The longest line, in bytes: far more than WAF writes of one request. */
    static final int LONGEST = 1 << 20;

    private final InputStream stream;
    private final byte[] buffer = new byte[LONGEST];
    private int lineStart;
    private int lineEnd;
    private int next;
    private int filled;
    private boolean ended;
    private boolean tooLong;

    Lines(InputStream stream) {
        this.stream = stream;
    }

    /** Goes on to the next line, and says whether there was one. */
    boolean next() throws IOException {
        lineStart = next;
        tooLong = false;
        int searched = next;
        while (true) {
            int newline = newline(searched);
            if (newline >= 0) {
                return line(newline, newline + 1);
            }
            if (ended) {
                return (tooLong || lineStart < filled) && line(filled, filled);
            }
            searched = filled;
            searched -= makeRoom();
            fill();
        }
    }

    private int newline(int from) {
        for (int i = from; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean line(int end, int following) {
        lineEnd = end;
        next = following;
        return true;
    }

    /** Moves the line to the buffer's beginning if the buffer is full, or drops it if it fills the buffer. */
    private int makeRoom() {
        if (filled < LONGEST) {
            return 0;
        }
        int moved = lineStart;
        if (lineStart == 0) {
            tooLong = true;
            moved = filled;
        }
        System.arraycopy(buffer, moved, buffer, 0, filled - moved);
        filled -= moved;
        lineStart = 0;
        return moved;
    }

    private void fill() throws IOException {
        int count = stream.read(buffer, filled, LONGEST - filled);
        ended = count < 0;
        filled += Math.max(0, count);
    }

    /** The buffer that holds the line, from {@link #offset} on. */
    byte[] buffer() {
        return buffer;
    }

    int offset() {
        return lineStart;
    }

    int length() {
        return lineEnd - lineStart;
    }

    /** Whether the line was too long to be held. */
    boolean tooLong() {
        return tooLong;
    }
}
