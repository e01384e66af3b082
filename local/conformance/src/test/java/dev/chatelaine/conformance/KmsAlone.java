package dev.chatelaine.conformance;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.WrappingKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes data keys that only AWS KMS could open. */
record KmsAlone() implements WrappingKey {

    private static final String ARN = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    @Override
    public String name() {
        return ARN;
    }

    @Override
    public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
        return new EncryptedDataKey("aws-kms", ARN.getBytes(StandardCharsets.UTF_8), new byte[100]);
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        return Optional.empty();
    }
}
