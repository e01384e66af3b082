package dev.chatelaine.core.crypto;

import java.security.PrivateKey;
import java.util.Optional;

/**
 * What a message is sealed with; closing it wipes the data key.
 *
 * @param dataKey the data key and its wrapped forms
 * @param context the whole encryption context, with the format's own pairs
 * @param signingKey the key of the signature, if the suite signs
 */
record EncryptionMaterials(WrappedDataKey dataKey, EncryptionContext context, Optional<PrivateKey> signingKey)
        implements ReusableMaterials<EncryptionMaterials> {

    @Override
    public EncryptionMaterials duplicate() {
        return new EncryptionMaterials(dataKey.duplicate(), context, signingKey);
    }

    @Override
    public void close() {
        dataKey.close();
    }
}
