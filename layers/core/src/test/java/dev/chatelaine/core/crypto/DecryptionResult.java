package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import dev.chatelaine.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.HexFormat;

/**
 * What came of a decryption, to compare one way with another. A defect passes through as it is.
 *
 * @param plaintext the plaintext in hexadecimal digits, or empty
 * @param refusal the class of the refusal, or {@code null} if it opened
 */
record DecryptionResult(String plaintext, Class<?> refusal) {

    private interface Decryption {

        byte[] plaintext() throws IOException;
    }

    static DecryptionResult opened(byte[] plaintext) {
        return new DecryptionResult(HexFormat.of().formatHex(plaintext), null);
    }

    static DecryptionResult whole(MessageDecryptor decryptor, byte[] message) {
        return of(() -> decryptor.decrypt(message, EncryptionContext.empty()).plaintext());
    }

    static DecryptionResult stream(MessageDecryptor decryptor, byte[] message) {
        return of(() -> {
            ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
            decryptor.decrypt(new ByteArrayInputStream(message), plaintext, EncryptionContext.empty());
            return plaintext.toByteArray();
        });
    }

    static DecryptionResult channel(MessageDecryptor decryptor, byte[] message) {
        return of(() -> {
            ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
            decryptor.decrypt(
                    Channels.newChannel(new ByteArrayInputStream(message)),
                    Channels.newChannel(plaintext),
                    EncryptionContext.empty());
            return plaintext.toByteArray();
        });
    }

    static DecryptionResult part(MessageDecryptor decryptor, byte[] message, long from, long to) {
        return of(() -> {
            try (RangedMessage ranged = decryptor.open(SeekableSource.of(message), EncryptionContext.empty())) {
                return ranged.read(from, to).plaintext();
            }
        });
    }

    private static DecryptionResult of(Decryption decryption) {
        try {
            return opened(decryption.plaintext());
        } catch (Internal defect) {
            throw new AssertionError("a defect, not a refusal", defect);
        } catch (Refusal refused) {
            return new DecryptionResult("", refused.getClass());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOpen() {
        return refusal == null;
    }
}
