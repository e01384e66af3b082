package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.CiphertextBlob;
import dev.chatelaine.front.kms.engine.RsaOaep;
import dev.chatelaine.front.kms.engine.SymmetricCipher;
import dev.chatelaine.front.kms.model.EncryptionAlgorithm;
import dev.chatelaine.front.kms.model.EncryptionContext;
import dev.chatelaine.front.kms.model.Hash;
import dev.chatelaine.front.kms.model.KeyUsage;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.util.Optional;

/** Encrypts under a key by an algorithm that fits it. */
record Encryption(SymmetricCipher cipher) {

    /** Symmetric encryption under a symmetric key. */
    byte[] encrypt(UsableKey key, byte[] plaintext, EncryptionContext context) {
        return encrypt(key, EncryptionAlgorithm.SYMMETRIC_DEFAULT, plaintext, context);
    }

    byte[] encrypt(UsableKey key, EncryptionAlgorithm algorithm, byte[] plaintext, EncryptionContext context) {
        demandFit(key, algorithm, context);
        return algorithm
                .hash()
                .map(hash -> rsa(key, algorithm, hash, plaintext))
                .orElseGet(() -> cipher.encrypt(key.arn(), key.materialId(), key.secret(), plaintext, context));
    }

    /**
     * Decrypts; the caller wipes the plaintext.
     *
     * @throws KmsRefusal IncorrectKeyException when the ciphertext is of another key, before anything else is said
     */
    byte[] decrypt(Request request, Source.Opened opened) {
        UsableKey key = opened.key();
        Ciphertext ciphertext = opened.ciphertext();
        if (ciphertext.blob().filter(blob -> !sameKey(key, blob)).isPresent()) {
            throw KmsRefusal.incorrectKey();
        }
        Door.demandUsage(request, key.metadata(), KeyUsage.ENCRYPT_DECRYPT);
        demandFit(key, ciphertext.algorithm(), ciphertext.context());
        return ciphertext
                .algorithm()
                .hash()
                .map(hash -> RsaOaep.decrypt(key.pair(), hash, ciphertext.bytes()))
                .orElseGet(() -> symmetric(key, ciphertext));
    }

    /** Refuses keys that are not symmetric encryption keys. */
    void demandSymmetric(UsableKey key) {
        demandFit(key, EncryptionAlgorithm.SYMMETRIC_DEFAULT, EncryptionContext.EMPTY);
    }

    /** The blob of a symmetric ciphertext. */
    Optional<CiphertextBlob> blob(EncryptionAlgorithm algorithm, byte[] ciphertext) {
        return algorithm == EncryptionAlgorithm.SYMMETRIC_DEFAULT
                ? Optional.of(cipher.open(ciphertext))
                : Optional.empty();
    }

    /** Refuses an algorithm that does not fit the key, or a context where none can be bound. */
    private static void demandFit(UsableKey key, EncryptionAlgorithm algorithm, EncryptionContext context) {
        if (!algorithm.fits(key.spec())) {
            throw KmsRefusal.invalidKeyUsage(
                    "Algorithm " + algorithm + " is incompatible with key spec " + key.spec() + ".");
        }
        if (algorithm.hash().isPresent() && !context.isEmpty()) {
            throw KmsRefusal.validation("An encryption context is valid only with a symmetric encryption key.");
        }
    }

    private byte[] symmetric(UsableKey key, Ciphertext ciphertext) {
        CiphertextBlob blob = ciphertext.blob().orElseThrow();
        return cipher.decrypt(blob, key.secret(blob.materialId()), ciphertext.context());
    }

    private static byte[] rsa(UsableKey key, EncryptionAlgorithm algorithm, Hash hash, byte[] plaintext) {
        int limit = RsaOaep.limit(key.spec().size(), hash);
        if (plaintext.length > limit) {
            throw KmsRefusal.validation("Algorithm " + algorithm + " and key spec " + key.spec()
                    + " cannot encrypt data larger than " + limit + " bytes.");
        }
        return RsaOaep.encrypt(key.pair(), hash, plaintext);
    }

    /** Related multi-Region keys open each other's ciphertexts. */
    private static boolean sameKey(UsableKey key, CiphertextBlob blob) {
        return key.metadata().at(blob.keyArn()).family().equals(key.metadata().family());
    }
}
