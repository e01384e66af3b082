package dev.chatelaine.front.kms.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chatelaine.front.kms.model.KmsRefusal;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A symmetric ciphertext as it travels: which key and which version of its material, and what that version sealed.
 *
 * <p>Form, integers big-endian: {@code 01} · u16 length and UTF-8 of the key ARN · material id (32) · IV (12) ·
 * AES-256-GCM ciphertext and tag (16 and more) · seal (32). The seal is an HMAC-SHA-256 over all before it, by a secret
 * of the front: so a blob that was changed anywhere is known as changed before a key is looked for by its name.
 */
public final class CiphertextBlob {

    static final int IV_LENGTH = 12;
    static final int TAG_LENGTH = 16;
    private static final byte FORM = 1;
    private static final int ID_LENGTH = 32;

    private final String keyArn;
    private final String materialId;
    private final byte[] iv;
    private final byte[] sealed;

    CiphertextBlob(String keyArn, String materialId, byte[] iv, byte[] sealed) {
        this.keyArn = keyArn;
        this.materialId = materialId;
        this.iv = iv.clone();
        this.sealed = sealed.clone();
    }

    /** The key that it was encrypted under, in the Region where that was done. */
    public String keyArn() {
        return keyArn;
    }

    /** Which version of the key's material. */
    public String materialId() {
        return materialId;
    }

    byte[] iv() {
        return iv.clone();
    }

    byte[] sealed() {
        return sealed.clone();
    }

    /** What GCM authenticates besides the context: form, key and version. */
    static byte[] header(String keyArn, String materialId) {
        byte[] arn = keyArn.getBytes(UTF_8);
        return ByteBuffer.allocate(3 + arn.length + ID_LENGTH)
                .put(FORM)
                .putShort((short) arn.length)
                .put(arn)
                .put(HexFormat.of().parseHex(materialId))
                .array();
    }

    byte[] bytes() {
        byte[] header = header(keyArn, materialId);
        return ByteBuffer.allocate(header.length + iv.length + sealed.length)
                .put(header)
                .put(iv)
                .put(sealed)
                .array();
    }

    /**
     * Takes apart what {@link #bytes} wrote.
     *
     * @throws KmsRefusal InvalidCiphertextException when it is too short or of another form
     */
    static CiphertextBlob parse(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        demand(in.remaining() > 3 && in.get() == FORM);
        int length = Short.toUnsignedInt(in.getShort());
        demand(in.remaining() >= length + ID_LENGTH + IV_LENGTH + TAG_LENGTH);
        String arn = new String(take(in, length), UTF_8);
        String materialId = HexFormat.of().formatHex(take(in, ID_LENGTH));
        return new CiphertextBlob(arn, materialId, take(in, IV_LENGTH), take(in, in.remaining()));
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] part = new byte[length];
        in.get(part);
        return part;
    }

    private static void demand(boolean well) {
        if (!well) {
            throw KmsRefusal.invalidCiphertext();
        }
    }
}
