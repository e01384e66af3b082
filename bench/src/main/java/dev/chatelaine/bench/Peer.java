package dev.chatelaine.bench;

import com.amazonaws.encryptionsdk.AwsCrypto;
import com.amazonaws.encryptionsdk.CryptoAlgorithm;
import java.nio.ByteBuffer;
import java.util.Map;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.MaterialProviders;
import software.amazon.cryptography.materialproviders.model.AesWrappingAlg;
import software.amazon.cryptography.materialproviders.model.CreateRawAesKeyringInput;
import software.amazon.cryptography.materialproviders.model.MaterialProvidersConfig;

/** The official SDK's side of a comparison: client and keyring are made once, as its documentation advises. */
final class Peer implements Side {

    private final Map<String, String> context = Map.of("purpose", "performance-test");
    private final AwsCrypto client;
    private final IKeyring keyring;

    Peer(Shape shape, byte[] secret) {
        this.client = AwsCrypto.builder()
                .withEncryptionAlgorithm(
                        shape.suite().signed()
                                ? CryptoAlgorithm.ALG_AES_256_GCM_HKDF_SHA512_COMMIT_KEY_ECDSA_P384
                                : CryptoAlgorithm.ALG_AES_256_GCM_HKDF_SHA512_COMMIT_KEY)
                .withEncryptionFrameSize(shape.frameLength())
                .build();
        this.keyring = MaterialProviders.builder()
                .MaterialProvidersConfig(MaterialProvidersConfig.builder().build())
                .build()
                .CreateRawAesKeyring(CreateRawAesKeyringInput.builder()
                        .keyNamespace("bench")
                        .keyName("key")
                        .wrappingKey(ByteBuffer.wrap(secret.clone()))
                        .wrappingAlg(AesWrappingAlg.ALG_AES256_GCM_IV12_TAG16)
                        .build());
    }

    @Override
    public Object encrypt(byte[] plaintext) {
        return client.encryptData(keyring, plaintext, context);
    }

    @Override
    public byte[] message(byte[] plaintext) {
        return client.encryptData(keyring, plaintext, context).getResult();
    }

    @Override
    public Object decrypt(byte[] message) {
        return client.decryptData(keyring, message, context);
    }
}
