package dev.chatelaine.conformance;

import java.util.HexFormat;

/** Tells the algorithm suite of a message by its first bytes, without any judgement of the rest. */
final class Suites {

    /** What a message is counted under that names no suite. */
    static final String NONE = "none";

    private static final int OFFSET_IN_VERSION_1 = 2;
    private static final int OFFSET_IN_VERSION_2 = 1;

    private Suites() {}

    static String of(byte[] message) {
        int offset = message.length > 0 && message[0] == 1 ? OFFSET_IN_VERSION_1 : OFFSET_IN_VERSION_2;
        return message.length < offset + Short.BYTES || message[0] < 1 || message[0] > 2
                ? NONE
                : HexFormat.of().formatHex(message, offset, offset + Short.BYTES);
    }
}
