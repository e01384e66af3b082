package dev.chatelaine.core.crypto;

import java.security.PublicKey;
import java.util.Optional;

/**
 * What a message is opened with; closing it wipes the data key.
 *
 * @param dataKey the data key and the wrapping key that it came from
 * @param publicKey the key that the signature must hold under, if the suite signs
 */
record DecryptionMaterials(UnwrappedDataKey dataKey, Optional<PublicKey> publicKey)
        implements ReusableMaterials<DecryptionMaterials> {

    @Override
    public DecryptionMaterials duplicate() {
        return new DecryptionMaterials(new UnwrappedDataKey(dataKey.plaintext().duplicate(), dataKey.key()), publicKey);
    }

    @Override
    public void close() {
        dataKey.close();
    }
}
