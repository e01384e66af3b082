package dev.chatelaine.bench;

import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.RawAesKey;
import java.util.Map;

/** Our side of a comparison. */
final class Ours implements Side {

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

    @Override
    public Object encrypt(byte[] plaintext) {
        return message(plaintext);
    }

    @Override
    public byte[] message(byte[] plaintext) {
        return encryptor.encrypt(plaintext, context);
    }

    @Override
    public Object decrypt(byte[] message) {
        return decryptor.decrypt(message, context);
    }
}
