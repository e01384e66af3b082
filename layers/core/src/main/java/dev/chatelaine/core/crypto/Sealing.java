package dev.chatelaine.core.crypto;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.util.Optional;

/** One message being written, with its keys; closing it wipes them. For one thread, and one run. */
final class Sealing implements AutoCloseable {

    private final int threads;
    private final PlaintextLength length;
    private final Header header;
    private final EncryptionContext outside;
    private final DerivedKeys keys;
    private final Optional<PrivateKey> signingKey;
    private final byte[] headerBody;
    private final Gcm gcm;
    private final Transcript transcript;

    private Sealing(
            int threads,
            PlaintextLength length,
            Header header,
            EncryptionContext outside,
            DerivedKeys keys,
            Optional<PrivateKey> signingKey) {
        this.threads = threads;
        this.length = length;
        this.header = header;
        this.outside = outside;
        this.keys = keys;
        this.signingKey = signingKey;
        this.headerBody = header.body();
        this.gcm = new Gcm(keys.encryptionKey());
        this.transcript = Transcript.of(header.suite());
    }

    /** Makes message id, keys and header; asks the wrapping keys. */
    static Sealing begin(EncryptionParameters parameters, EncryptionContext context, PlaintextLength length) {
        AlgorithmSuite suite = parameters.suite();
        StoredContext.forWriting(context.requireUnreserved(), parameters.outside());
        byte[] messageId = Randomness.bytes(suite.messageIdLength());
        try (EncryptionMaterials materials = parameters.materials().forEncryption(suite, context, length.bound())) {
            StoredContext parts = StoredContext.forWriting(materials.context(), parameters.outside());
            DerivedKeys keys = DerivedKeys.of(materials.dataKey().plaintext(), suite, messageId);
            try {
                Header header = new Header(
                        suite,
                        messageId,
                        parts.stored(),
                        materials.dataKey().wrapped(),
                        parameters.frameLength(),
                        keys.commitKey());
                return new Sealing(parameters.threads(), length, header, parts.outside(), keys, materials.signingKey());
            } catch (RuntimeException | Error failed) {
                keys.close();
                throw failed;
            }
        }
    }

    /** The greatest length of the message; less only by what the signature's encoding spares. */
    long longest() {
        return headerBody.length
                + HeaderTag.length(header.suite())
                + Frame.bodyLength(length.most(), header.frameLength())
                + longestFooter();
    }

    private int longestFooter() {
        AlgorithmSuite suite = header.suite();
        return suite.signed() ? Short.BYTES + suite.signature().orElseThrow().maxSignatureLength() : 0;
    }

    /** Writes the whole message. */
    void run(InputBuffer in, OutputBuffer out) {
        write(headerBody, out);
        write(HeaderTag.of(gcm, headerBody, outside).bytes(header.suite()), out);
        sealBody(in, out);
        if (signingKey.isPresent()) {
            out.write(footer(signingKey.get()));
        }
        out.flush();
    }

    private void write(byte[] bytes, OutputBuffer out) {
        transcript.add(bytes);
        out.write(bytes);
    }

    private void sealBody(InputBuffer in, OutputBuffer out) {
        BodySealer body = new BodySealer(keys, gcm, header, length, transcript);
        if (threads == 1 || length.most() <= header.frameLength()) {
            body.seal(in, out);
        } else {
            body.seal(in, out, threads);
        }
    }

    private byte[] footer(PrivateKey key) {
        byte[] signature = Ecdsa.sign(key, transcript.digest());
        return ByteBuffer.allocate(Short.BYTES + signature.length)
                .putShort((short) signature.length)
                .put(signature)
                .array();
    }

    @Override
    public void close() {
        keys.close();
    }
}
