package dev.chatelaine.core.crypto;

/** Materials that may serve several messages, each of which gets and wipes a copy of its own. */
sealed interface ReusableMaterials<M> extends AutoCloseable permits EncryptionMaterials, DecryptionMaterials {

    M duplicate();

    @Override
    void close();
}
