package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.core.crypto.Randomness;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;

/**
 * RSAES-PKCS1-v1_5, whose padding tells an attacker the plaintext if he learns which ciphertexts have a valid one. So
 * decryption never fails: what is not well formed decrypts to random bytes, by the same steps, and the message then fails
 * as it does under a wrong data key. The length of the secret is known, and with it where the padding ends, so that
 * nothing is searched for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8017#section-7.2.2">RFC 8017, section 7.2.2</a>
 */
record Pkcs1() implements RsaPadding.Scheme {

    private static final int BLOCK_TYPE = 2;

    @Override
    public byte[] encrypt(PublicKey key, byte[] secret) {
        return Rsa.encrypt(key, "RSA/ECB/PKCS1Padding", null, secret);
    }

    @Override
    public Optional<byte[]> decrypt(PrivateKey key, byte[] ciphertext, int length) {
        byte[] substitute = Randomness.bytes(length);
        // Absent only for what anyone sees: a ciphertext of another length than the modulus, or not below it.
        byte[] block = Rsa.decrypt(key, "RSA/ECB/NoPadding", null, ciphertext).orElse(new byte[Rsa.modulusBytes(key)]);
        select(substitute, block, wrong(block, length));
        Arrays.fill(block, (byte) 0);
        return Optional.of(substitute);
    }

    /** Zero for the one right form: 00 02, bytes other than zero, 00, the secret. */
    private static int wrong(byte[] block, int length) {
        int end = block.length - length - 1;
        int wrong = block[0] | (block[1] ^ BLOCK_TYPE) | block[end];
        for (int i = 2; i < end; i++) {
            wrong |= ((block[i] & 0xFF) - 1) >>> (Integer.SIZE - 1);
        }
        return wrong;
    }

    /** Overwrites {@code target} with the end of {@code block} if {@code wrong} is zero, in the same time if not. */
    private static void select(byte[] target, byte[] block, int wrong) {
        int keep = (wrong | -wrong) >> (Integer.SIZE - 1);
        int offset = block.length - target.length;
        for (int i = 0; i < target.length; i++) {
            target[i] = (byte) ((target[i] & keep) | (block[offset + i] & ~keep));
        }
    }
}
