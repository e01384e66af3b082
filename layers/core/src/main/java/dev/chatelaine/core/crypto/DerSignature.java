package dev.chatelaine.core.crypto;

/**
 * The DER encoding of an ECDSA signature: a sequence of two positive integers, each in its one right form. The Java
 * runtime also takes integers that lack a leading zero, so that a signature could be changed and still hold.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3279#section-2.2.3">RFC 3279, section 2.2.3</a>
 */
final class DerSignature {

    private static final byte SEQUENCE = 0x30;
    private static final byte INTEGER = 0x02;
    private static final byte LENGTH_OF_ONE_BYTE = (byte) 0x81;
    private static final int TAG_AND_LENGTH = 2;
    private static final int SMALLEST = TAG_AND_LENGTH + 2 * (TAG_AND_LENGTH + 1);

    private DerSignature() {}

    /** Whether this is such an encoding; for P-521 the length of the sequence may take a byte more. */
    static boolean isCanonical(byte[] der) {
        int first = startOfIntegers(der);
        int second = first > 0 ? endOfInteger(der, first) : -1;
        return second > 0 && endOfInteger(der, second) == der.length;
    }

    private static int startOfIntegers(byte[] der) {
        if (der.length < SMALLEST || der[0] != SEQUENCE) {
            return -1;
        }
        if (der[1] == LENGTH_OF_ONE_BYTE) {
            int length = der[TAG_AND_LENGTH] & 0xFF;
            return length >= 0x80 && length == der.length - TAG_AND_LENGTH - 1 ? TAG_AND_LENGTH + 1 : -1;
        }
        return der[1] == der.length - TAG_AND_LENGTH ? TAG_AND_LENGTH : -1;
    }

    /** The index after the positive integer at an index, or -1 if there is none in its shortest form. */
    private static int endOfInteger(byte[] der, int index) {
        int first = index + TAG_AND_LENGTH;
        if (first >= der.length || der[index] != INTEGER || der[index + 1] < 1 || der[first] < 0) {
            return -1;
        }
        int end = first + der[index + 1];
        boolean padded = der[first] == 0 && end - first > 1 && end <= der.length && der[first + 1] >= 0;
        return end > der.length || padded ? -1 : end;
    }
}
