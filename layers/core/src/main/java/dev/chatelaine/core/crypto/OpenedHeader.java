package dev.chatelaine.core.crypto;

import dev.chatelaine.Tampered;
import java.security.PublicKey;
import java.util.Optional;

/**
 * A header that is authentic, with the keys of its message; closing it wipes them.
 *
 * @param header the header
 * @param context the whole encryption context, with the pairs outside the message
 * @param keys the keys
 * @param gcm a cipher under the encryption key, for the thread that opened the header
 * @param keyName name of the wrapping key that opened the message
 * @param publicKey the key that the signature must hold under, if the suite signs
 */
record OpenedHeader(
        Header header,
        EncryptionContext context,
        DerivedKeys keys,
        Gcm gcm,
        String keyName,
        Optional<PublicKey> publicKey)
        implements AutoCloseable {

    /** Checks a header that was just parsed from {@code in}; asks the wrapping keys once the context is as required. */
    static OpenedHeader of(InputBuffer in, Header header, DecryptionParameters parameters, EncryptionContext required) {
        StoredContext context = StoredContext.forReading(header.context(), required, parameters.outside());
        byte[] headerBody = in.kept();
        HeaderTag tag = HeaderTag.read(in, header.suite());
        EncryptionContext whole = context.whole();
        try (DecryptionMaterials materials =
                parameters.materials().forDecryption(header.suite(), whole, header.wrapped())) {
            UnwrappedDataKey dataKey = materials.dataKey();
            DerivedKeys keys = DerivedKeys.of(dataKey.plaintext(), header.suite(), header.messageId());
            try {
                Gcm gcm = new Gcm(keys.encryptionKey());
                OpenedHeader opened = new OpenedHeader(header, whole, keys, gcm, dataKey.key(), materials.publicKey());
                opened.authenticate(headerBody, tag, context.outside());
                return opened;
            } catch (RuntimeException | Error failed) {
                keys.close();
                throw failed;
            }
        }
    }

    /** The commitment comes first: nothing may be decrypted under a key that the message does not commit to. */
    private void authenticate(byte[] headerBody, HeaderTag tag, EncryptionContext outside) {
        if (!keys.commitsTo(header.commitKey())) {
            throw new Tampered("The message commits to another data key than the one that its wrapped keys hold: "
                    + "it was changed, or made to open in two ways.");
        }
        if (!tag.holds(gcm, headerBody, outside)) {
            throw new Tampered("The message's header is not authentic: it was changed, or is given other context pairs "
                    + "than the message was sealed with.");
        }
    }

    /** A cipher under the encryption key, for another thread. */
    Gcm anotherGcm() {
        return new Gcm(keys.encryptionKey());
    }

    AlgorithmSuite suite() {
        return header.suite();
    }

    byte[] messageId() {
        return header.messageId();
    }

    boolean framed() {
        return header.framed();
    }

    int frameLength() {
        return header.frameLength();
    }

    DecryptedMessage message(long bytesIn, long bytesOut, Boolean signatureVerified) {
        return new DecryptedMessage(header.suite(), keyName, context, bytesIn, bytesOut, signatureVerified);
    }

    @Override
    public void close() {
        keys.close();
    }
}
