package dev.chatelaine.conformance;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.WrappingKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Makes data keys that only AWS KMS could open.
 *
 * @param name the key's ARN
 */
record KmsAlone(String name) implements WrappingKey {

    @Override
    public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
        return new EncryptedDataKey("aws-kms", name.getBytes(StandardCharsets.UTF_8), new byte[100]);
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        return Optional.empty();
    }
}
