package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import dev.chatelaine.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * What came of a decryption, to compare one way with another. A defect passes through as it is.
 *
 * @param plaintext the plaintext in hexadecimal digits, or empty
 * @param refusal the class of the refusal, or {@code null} if it opened
 */
record DecryptionResult(String plaintext, Class<?> refusal) {

    static DecryptionResult opened(byte[] plaintext) {
        return new DecryptionResult(HexFormat.of().formatHex(plaintext), null);
    }

    static DecryptionResult whole(MessageDecryptor decryptor, byte[] message) {
        return of(() -> decryptor.decrypt(message, EncryptionContext.empty()).plaintext());
    }

    static DecryptionResult stream(MessageDecryptor decryptor, byte[] message) {
        return of(() -> {
            ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
            try {
                decryptor.decrypt(new ByteArrayInputStream(message), plaintext, EncryptionContext.empty());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return plaintext.toByteArray();
        });
    }

    private static DecryptionResult of(Supplier<byte[]> decryption) {
        try {
            return opened(decryption.get());
        } catch (Internal defect) {
            throw new AssertionError("a defect, not a refusal", defect);
        } catch (Refusal refused) {
            return new DecryptionResult("", refused.getClass());
        }
    }
}
