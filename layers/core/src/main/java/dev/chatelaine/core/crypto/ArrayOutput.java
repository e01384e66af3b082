package dev.chatelaine.core.crypto;

import java.io.OutputStream;

/** Fills an array of the right length; unlike the JDK's it leaves no copies behind. */
final class ArrayOutput extends OutputStream {

    private final byte[] array;
    private int position;

    ArrayOutput(byte[] array) {
        this.array = array;
    }

    @Override
    public void write(int value) {
        array[position++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        System.arraycopy(bytes, offset, array, position, length);
        position += length;
    }
}
