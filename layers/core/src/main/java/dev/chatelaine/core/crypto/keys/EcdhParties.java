package dev.chatelaine.core.crypto.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Between whom a data key is wrapped, as provider information says it: a version, then length and compressed point of the
 * recipient and of the sender.
 *
 * @param recipient the recipient's compressed point
 * @param sender the sender's compressed point
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/raw-ecdh-keyring.md#key-provider-information">Raw
 *     ECDH keyring: key provider information</a>
 */
@SuppressWarnings("ArrayRecordComponent") // lives within one call and is compared by its own methods
record EcdhParties(byte[] recipient, byte[] sender) {

    private static final byte VERSION = 1;

    static EcdhParties of(EcdhPublicKey recipient, EcdhPublicKey sender) {
        return new EcdhParties(recipient.compressed(), sender.compressed());
    }

    /** Reads provider information for a curve; empty if it is none. */
    static Optional<EcdhParties> parse(byte[] info, Curve curve) {
        int length = 1 + curve.points().fieldBytes();
        if (info.length != 1 + 2 * (Integer.BYTES + length)) {
            return Optional.empty();
        }
        byte[] recipient = Arrays.copyOfRange(info, 1 + Integer.BYTES, 1 + Integer.BYTES + length);
        EcdhParties parties = new EcdhParties(recipient, Arrays.copyOfRange(info, info.length - length, info.length));
        return Arrays.equals(parties.encoded(), info) ? Optional.of(parties) : Optional.empty();
    }

    byte[] encoded() {
        return ByteBuffer.allocate(1 + 2 * Integer.BYTES + recipient.length + sender.length)
                .put(VERSION)
                .putInt(recipient.length)
                .put(recipient)
                .putInt(sender.length)
                .put(sender)
                .array();
    }

    boolean hasRecipient(EcdhPublicKey key) {
        return Arrays.equals(recipient, key.compressed());
    }

    /** Whether it is between these two, whoever of them sent. */
    boolean areBoth(EcdhPublicKey one, EcdhPublicKey other) {
        return isFrom(one, other) || isFrom(other, one);
    }

    private boolean isFrom(EcdhPublicKey from, EcdhPublicKey to) {
        return hasRecipient(to) && Arrays.equals(sender, from.compressed());
    }
}
