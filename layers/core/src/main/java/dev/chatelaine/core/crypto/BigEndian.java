package dev.chatelaine.core.crypto;

/** Numbers of the message format within arrays: big-endian and unsigned. */
final class BigEndian {

    private BigEndian() {}

    static int shortAt(byte[] array, int index) {
        return (array[index] & 0xFF) << 8 | (array[index + 1] & 0xFF);
    }

    static int intAt(byte[] array, int index) {
        return shortAt(array, index) << 16 | shortAt(array, index + 2);
    }

    static long longAt(byte[] array, int index) {
        return (long) intAt(array, index) << 32 | Integer.toUnsignedLong(intAt(array, index + 4));
    }

    static void putInt(byte[] array, int index, int value) {
        array[index] = (byte) (value >> 24);
        array[index + 1] = (byte) (value >> 16);
        array[index + 2] = (byte) (value >> 8);
        array[index + 3] = (byte) value;
    }

    static void putLong(byte[] array, int index, long value) {
        putInt(array, index, (int) (value >> 32));
        putInt(array, index + 4, (int) value);
    }
}
