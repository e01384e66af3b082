package dev.chatelaine.bench;

import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.RawAesKey;
import java.util.Map;

/** Our side without any warm-up, and without the classes that only a warm-up needs. */
final class OursCold {

    private OursCold() {}

    static Task encrypt() {
        MessageEncryptor encryptor = MessageEncryptor.builder()
                .keys(RawAesKey.of("bench", "key", Material.SECRET))
                .suite(Shape.SMALL.algorithm())
                .build();
        EncryptionContext context = EncryptionContext.of(Map.of("purpose", "performance-test"));
        byte[] plaintext = Shape.SMALL.plaintext();
        return () -> encryptor.encrypt(plaintext, context);
    }
}
