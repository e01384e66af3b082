package dev.chatelaine.bench;

import dev.chatelaine.core.crypto.DecryptedBytes;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.RawAesKey;
import java.util.Map;

/** Our side of a comparison. */
final class Ours {

    private final EncryptionContext context = EncryptionContext.of(Map.of("purpose", "performance-test"));
    private final MessageEncryptor encryptor;
    private final MessageDecryptor decryptor;

    Ours(Shape shape, byte[] secret) {
        RawAesKey key = RawAesKey.of("bench", "key", secret);
        this.encryptor = MessageEncryptor.builder()
                .keys(key)
                .suite(shape.suite())
                .frameLength(shape.frameLength())
                .build();
        this.decryptor = MessageDecryptor.builder().keys(key).build();
    }

    byte[] encrypt(byte[] plaintext) {
        return encryptor.encrypt(plaintext, context);
    }

    DecryptedBytes decrypt(byte[] message) {
        return decryptor.decrypt(message, context);
    }
}
