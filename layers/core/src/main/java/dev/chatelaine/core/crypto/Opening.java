package dev.chatelaine.core.crypto;

import dev.chatelaine.Denied;
import dev.chatelaine.Shown;
import dev.chatelaine.Tampered;
import java.security.PublicKey;

/** One message being read, whose header is authentic, with its keys; closing it wipes them. For one thread, and one run. */
final class Opening implements AutoCloseable {

    private final InputBuffer in;
    private final Header header;
    private final DerivedKeys keys;
    private final String keyName;
    private final Gcm gcm;
    private final Transcript transcript;

    private Opening(InputBuffer in, Header header, DerivedKeys keys, String keyName) {
        this.in = in;
        this.header = header;
        this.keys = keys;
        this.keyName = keyName;
        this.gcm = new Gcm(keys.encryptionKey());
        this.transcript = Transcript.of(header.suite());
    }

    /** Checks a header that was just parsed from {@code in}; asks the wrapping keys once the context is as required. */
    static Opening begin(InputBuffer in, Header header, Keyring keyring, EncryptionContext required) {
        requireContext(header.context(), required);
        byte[] headerBody = in.kept();
        byte[] tag = in.bytes(Frame.TAG_LENGTH);
        try (UnwrappedDataKey dataKey = keyring.unwrap(header.wrapped(), header.suite(), header.context())) {
            DerivedKeys keys = DerivedKeys.of(dataKey.plaintext(), header.suite(), header.messageId());
            Opening opening = new Opening(in, header, keys, dataKey.key());
            opening.authenticate(headerBody, tag);
            return opening;
        }
    }

    private static void requireContext(EncryptionContext context, EncryptionContext required) {
        context.firstMissing(required).ifPresent(key -> {
            throw new Denied("The message's encryption context lacks the required pair "
                    + Shown.name(key)
                    + ", or has another value there: this is not the message that was asked for.");
        });
    }

    /** The commitment comes first: nothing may be decrypted under a key that the message does not commit to. */
    private void authenticate(byte[] headerBody, byte[] tag) {
        if (!keys.commitsTo(header.commitKey()) || !HeaderTag.holds(gcm, headerBody, tag)) {
            keys.close();
            throw new Tampered(
                    "The message's header is not authentic: it was changed, or does not belong to its data key.");
        }
        transcript.add(in.kept());
        in.release();
    }

    /** The length of the plaintext of a message that lies in an array. */
    int plaintextLength() {
        return BodyLength.ofPlaintext(in, header.frameLength());
    }

    /** Writes the whole plaintext; returns normally only if the message is authentic to its end. */
    DecryptedMessage run(OutputBuffer out) {
        openFrames(out);
        if (header.suite().signed()) {
            verifyFooter();
        }
        if (in.available(1) > 0) {
            throw new Tampered("There are bytes after the end of the message: give the message alone.");
        }
        out.flush();
        return new DecryptedMessage(header.suite(), keyName, header.context(), in.total(), out.total());
    }

    private void openFrames(OutputBuffer out) {
        FrameOpener opener = new FrameOpener(gcm, header.messageId(), header.frameLength());
        boolean last = false;
        for (long sequence = 1; !last; sequence++) {
            last = FrameOpener.isLast(in);
            int length = opener.open(sequence, in, out);
            transcript.add(in.array(), in.position(), length);
            in.consume(length);
        }
    }

    private void verifyFooter() {
        byte[] digest = transcript.digest();
        byte[] signature = in.bytes(in.unsignedShort());
        PublicKey key = header.context()
                .value(EncryptionContext.PUBLIC_KEY)
                .flatMap(EcdsaP384::publicKey)
                .orElseThrow(() -> new Tampered("The message's public key is no point of its curve."));
        if (!EcdsaP384.verify(key, digest, signature)) {
            throw new Tampered("The message's signature does not hold: use nothing of it.");
        }
    }

    @Override
    public void close() {
        keys.close();
    }
}
