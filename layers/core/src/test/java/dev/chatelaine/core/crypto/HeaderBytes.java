package dev.chatelaine.core.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The parts of a header body, each of which a test can make wrong.
 *
 * @param context the serialised context without its length
 * @param keyCount the claimed number of encrypted data keys
 * @param keys the encrypted data keys
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HeaderBytes(
        int version, int suite, byte[] context, int keyCount, byte[] keys, int contentType, int frameLength) {

    private static final int COMMIT_AND_TAG = 32 + 16;

    /** A header in which everything is in its place. */
    static HeaderBytes right() {
        return new HeaderBytes(
                2, 0x0478, new byte[0], 1, HexFormat.of().parseHex("0001" + "61" + "0000" + "0000"), 2, 4096);
    }

    HeaderBytes withVersion(int other) {
        return new HeaderBytes(other, suite, context, keyCount, keys, contentType, frameLength);
    }

    HeaderBytes withSuite(int other) {
        return new HeaderBytes(version, other, context, keyCount, keys, contentType, frameLength);
    }

    HeaderBytes withContext(String hex) {
        return withContext(HexFormat.of().parseHex(hex));
    }

    HeaderBytes withContext(byte[] other) {
        return new HeaderBytes(version, suite, other, keyCount, keys, contentType, frameLength);
    }

    HeaderBytes withKeys(int count, String hex) {
        return new HeaderBytes(version, suite, context, count, HexFormat.of().parseHex(hex), contentType, frameLength);
    }

    HeaderBytes withContentType(int other) {
        return new HeaderBytes(version, suite, context, keyCount, keys, other, frameLength);
    }

    HeaderBytes withFrameLength(int other) {
        return new HeaderBytes(version, suite, context, keyCount, keys, contentType, other);
    }

    /** The header with some commitment and some tag. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(version);
        out.writeBytes(ByteBuffer.allocate(2).putShort((short) suite).array());
        out.writeBytes(new byte[32]);
        out.writeBytes(ByteBuffer.allocate(2).putShort((short) context.length).array());
        out.writeBytes(context);
        out.writeBytes(ByteBuffer.allocate(2).putShort((short) keyCount).array());
        out.writeBytes(keys);
        out.write(contentType);
        out.writeBytes(ByteBuffer.allocate(4).putInt(frameLength).array());
        out.writeBytes(new byte[COMMIT_AND_TAG]);
        return out.toByteArray();
    }
}
