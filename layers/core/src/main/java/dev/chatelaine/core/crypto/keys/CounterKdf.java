package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.Internal;
import dev.chatelaine.core.crypto.WipeableKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;

/**
 * Derives keys in counter mode: blocks of an HMAC over a 32-bit counter from 1, the label, a zero byte, the salt as context,
 * and the length wanted in bits.
 *
 * @param hmac the JDK's name of the HMAC
 * @see <a href="https://doi.org/10.6028/NIST.SP.800-108r1-upd1">NIST SP 800-108, section 4.1</a>
 */
record CounterKdf(String hmac) {

    /** So many bytes; the caller wipes them. */
    byte[] derive(WipeableKey key, byte[] label, byte[] salt, int length) {
        try {
            Mac mac = Mac.getInstance(hmac);
            mac.init(key);
            byte[] derived = new byte[length];
            byte[] input = input(label, salt, length);
            for (int done = 0; done < length; done += mac.getMacLength()) {
                ByteBuffer.wrap(input).putInt(1 + done / mac.getMacLength());
                byte[] block = mac.doFinal(input);
                System.arraycopy(block, 0, derived, done, Math.min(block.length, length - done));
                Arrays.fill(block, (byte) 0);
            }
            return derived;
        } catch (GeneralSecurityException e) {
            throw new Internal("The Java runtime's " + hmac + " refused to work: "
                    + e.getClass().getSimpleName() + ".");
        }
    }

    /** What each block is over; the counter comes first. */
    private static byte[] input(byte[] label, byte[] salt, int length) {
        return ByteBuffer.allocate(label.length + salt.length + 2 * Integer.BYTES + 1)
                .putInt(0)
                .put(label)
                .put((byte) 0)
                .put(salt)
                .putInt(length * Byte.SIZE)
                .array();
    }
}
