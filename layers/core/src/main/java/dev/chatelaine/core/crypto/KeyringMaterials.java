package dev.chatelaine.core.crypto;

import dev.chatelaine.Tampered;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** New keys for each message: the data key from a keyring, the signing key made here. */
final class KeyringMaterials extends Materials {

    private final Keyring keyring;

    KeyringMaterials(Keyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public List<String> keys() {
        return keyring.names();
    }

    @Override
    EncryptionMaterials forEncryption(AlgorithmSuite suite, EncryptionContext context, OptionalLong length) {
        if (!suite.signed()) {
            Optional<PrivateKey> noSignature = Optional.empty();
            return new EncryptionMaterials(keyring.generate(suite, context), context, noSignature);
        }
        KeyPair pair = suite.signature().orElseThrow().generate();
        EncryptionContext whole = context.with(EncryptionContext.PUBLIC_KEY, Ecdsa.text(pair.getPublic()));
        Optional<PrivateKey> signingKey = Optional.of(pair.getPrivate());
        return new EncryptionMaterials(keyring.generate(suite, whole), whole, signingKey);
    }

    @Override
    DecryptionMaterials forDecryption(AlgorithmSuite suite, EncryptionContext context, List<EncryptedDataKey> wrapped) {
        Optional<PublicKey> publicKey =
                suite.signed() ? Optional.of(publicKey(suite.signature().orElseThrow(), context)) : Optional.empty();
        return new DecryptionMaterials(keyring.unwrap(wrapped, suite, context), publicKey);
    }

    private static PublicKey publicKey(Ecdsa signature, EncryptionContext context) {
        return context.value(EncryptionContext.PUBLIC_KEY)
                .flatMap(signature::publicKey)
                .orElseThrow(() -> new Tampered("The message's public key is no point of its curve."));
    }
}
