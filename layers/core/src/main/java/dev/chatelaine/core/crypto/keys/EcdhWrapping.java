package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.GcmWrapping;
import dev.chatelaine.core.crypto.Randomness;
import dev.chatelaine.core.crypto.WipeableKey;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Wraps a data key under a shared secret: salt, commitment to the wrapping key, wrapped key, tag. What the keys are derived
 * for, and the tag is over, names the curve, both parties and the encryption context. The specification writes the first
 * word of it in upper case; all Encryption SDKs write it in lower case.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/raw-ecdh-keyring.md#data-key-wrapping">Raw
 *     ECDH keyring: data key wrapping</a>
 */
final class EcdhWrapping {

    private static final CounterKdf KDF = new CounterKdf("HmacSHA384");
    private static final int SALT_LENGTH = 32;
    private static final int KEY_LENGTH = 32;
    private static final int OVERHEAD = SALT_LENGTH + KEY_LENGTH + GcmWrapping.TAG_LENGTH;

    private final byte[] fixedInfo;

    EcdhWrapping(Curve curve, EcdhParties parties, EncryptionContext context) {
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        for (String part : new String[] {"ecdh-key-derivation", curve.label(), "HMAC_SHA384"}) {
            info.writeBytes(part.getBytes(StandardCharsets.US_ASCII));
            info.write(0);
        }
        info.writeBytes(parties.sender());
        info.writeBytes(parties.recipient());
        info.writeBytes(new byte[] {0, 1, 0});
        info.writeBytes(context.serialize());
        this.fixedInfo = info.toByteArray();
    }

    byte[] wrap(WipeableKey secret, DataKey dataKey) {
        byte[] salt = Randomness.bytes(SALT_LENGTH);
        try (Keys keys = keys(secret, salt)) {
            byte[] wrapped = GcmWrapping.wrap(keys.wrapping(), zeroIv(), fixedInfo, dataKey);
            return ByteBuffer.allocate(SALT_LENGTH + KEY_LENGTH + wrapped.length)
                    .put(salt)
                    .put(keys.commitment())
                    .put(wrapped)
                    .array();
        }
    }

    /** Whether a wrapped key has the length that a suite's data key gives. */
    static boolean fits(byte[] wrapped, AlgorithmSuite suite) {
        return wrapped.length == OVERHEAD + suite.dataKeyLength();
    }

    /** The data key; empty if the commitment or the tag does not hold. */
    Optional<DataKey> unwrap(WipeableKey secret, byte[] wrapped) {
        byte[] commitment = Arrays.copyOfRange(wrapped, SALT_LENGTH, SALT_LENGTH + KEY_LENGTH);
        byte[] sealed = Arrays.copyOfRange(wrapped, SALT_LENGTH + KEY_LENGTH, wrapped.length);
        try (Keys keys = keys(secret, Arrays.copyOf(wrapped, SALT_LENGTH))) {
            return MessageDigest.isEqual(keys.commitment(), commitment)
                    ? GcmWrapping.unwrap(keys.wrapping(), zeroIv(), fixedInfo, sealed)
                    : Optional.empty();
        }
    }

    /** Each key seals once, so that its IV need not vary. */
    private static byte[] zeroIv() {
        return new byte[GcmWrapping.IV_LENGTH];
    }

    private Keys keys(WipeableKey secret, byte[] salt) {
        byte[] derived = KDF.derive(secret, fixedInfo, salt, 2 * KEY_LENGTH);
        try (WipeableKey _ = WipeableKey.of(derived)) {
            return new Keys(
                    Arrays.copyOf(derived, KEY_LENGTH),
                    WipeableKey.of(Arrays.copyOfRange(derived, KEY_LENGTH, derived.length)));
        }
    }

    /** What a shared secret gives for one salt; closing wipes the wrapping key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Keys(byte[] commitment, WipeableKey wrapping) implements AutoCloseable {

        @Override
        public void close() {
            wrapping.close();
        }
    }
}
