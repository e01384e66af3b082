package dev.chatelaine.core.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers of the message format within arrays: big-endian and unsigned. */
final class BigEndian {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private BigEndian() {}

    static int shortAt(byte[] array, int index) {
        return Short.toUnsignedInt((short) SHORT.get(array, index));
    }

    static int intAt(byte[] array, int index) {
        return (int) INT.get(array, index);
    }

    static long longAt(byte[] array, int index) {
        return (long) LONG.get(array, index);
    }

    static void putInt(byte[] array, int index, int value) {
        INT.set(array, index, value);
    }

    static void putLong(byte[] array, int index, long value) {
        LONG.set(array, index, value);
    }
}
