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

/** The official SDK, under the same key: client and keyring are made once, as its documentation advises. */
final class Peer {

    private static final Map<String, String> CONTEXT = Map.of("purpose", "performance-test");
    private static final int ROUNDS = 20_000;

    private final Shape shape;
    private final AwsCrypto client;
    private final IKeyring keyring;

    private Peer(Shape shape) {
        this.shape = shape;
        this.client = AwsCrypto.builder()
                .withEncryptionAlgorithm(
                        shape.algorithm().signed()
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
                        .wrappingKey(ByteBuffer.wrap(Material.SECRET.clone()))
                        .wrappingAlg(AesWrappingAlg.ALG_AES256_GCM_IV12_TAG16)
                        .build());
    }

    static Peer of(Shape shape) {
        new Peer(Shape.SMALL).warm();
        return new Peer(shape);
    }

    /** As cold as it comes. */
    static Peer cold(Shape shape) {
        return new Peer(shape);
    }

    /** As ours is. */
    private void warm() {
        byte[] small = shape.plaintext();
        for (int i = 0; i < ROUNDS; i++) {
            byte[] message = client.encryptData(keyring, small, CONTEXT).getResult();
            client.decryptData(keyring, message, CONTEXT);
        }
    }

    Task encrypt() {
        byte[] plaintext = shape.plaintext();
        return () -> client.encryptData(keyring, plaintext, CONTEXT);
    }

    Task decrypt() {
        byte[] message = client.encryptData(keyring, shape.plaintext(), CONTEXT).getResult();
        return () -> client.decryptData(keyring, message, CONTEXT);
    }
}
