package dev.chatelaine.core.crypto;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.util.Optional;

/** One message being written, with its keys; closing it wipes them. For one thread, and one run. */
final class Sealing implements AutoCloseable {

    private final PlaintextLength length;
    private final Header header;
    private final EncryptionContext outside;
    private final DerivedKeys keys;
    private final Optional<PrivateKey> signingKey;
    private final byte[] headerBody;
    private final Gcm gcm;
    private final Transcript transcript;

    private Sealing(
            PlaintextLength length,
            Header header,
            EncryptionContext outside,
            DerivedKeys keys,
            Optional<PrivateKey> signingKey) {
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
            Header header = new Header(
                    suite,
                    messageId,
                    parts.stored(),
                    materials.dataKey().wrapped(),
                    parameters.frameLength(),
                    keys.commitKey());
            return new Sealing(length, header, parts.outside(), keys, materials.signingKey());
        }
    }

    /** The greatest length of the message; less only by what the signature's encoding spares. */
    long longest() {
        return headerBody.length
                + HeaderTag.length(header.suite())
                + Frame.bodyLength(length.most(), header.frameLength())
                + header.suite()
                        .signature()
                        .map(signature -> Short.BYTES + signature.maxSignatureLength())
                        .orElse(0);
    }

    /** Writes the whole message. */
    void run(InputBuffer in, OutputBuffer out) {
        write(headerBody, out);
        write(HeaderTag.of(gcm, headerBody, outside).bytes(header.suite()), out);
        sealFrames(in, out);
        signingKey.ifPresent(key -> out.write(footer(key)));
        out.flush();
    }

    private void write(byte[] bytes, OutputBuffer out) {
        transcript.add(bytes);
        out.write(bytes);
    }

    /** Looks one byte beyond each frame, so that the last one with plaintext is the final one even where it is full. */
    private void sealFrames(InputBuffer in, OutputBuffer out) {
        FrameSealer sealer = new FrameSealer(gcm, header.messageId());
        boolean last = false;
        for (long sequence = 1; !last; sequence++) {
            int available = in.available(header.frameLength() + 1);
            int taken = Math.min(available, header.frameLength());
            length.requireWithin(in.total() + available);
            last = available == taken;
            if (last) {
                length.requireWhole(in.total() + taken);
            }
            out.reserve(taken + Frame.FINAL_OVERHEAD);
            int sealed = sealer.seal(sequence, last, in.array(), in.position(), taken, out.array(), out.position());
            transcript.add(out.array(), out.position(), sealed);
            out.advance(sealed);
            in.consume(taken);
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
