package dev.chatelaine.core.crypto;

import com.amazonaws.encryptionsdk.AwsCrypto;
import com.amazonaws.encryptionsdk.CryptoAlgorithm;
import java.nio.ByteBuffer;
import java.util.List;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.MaterialProviders;
import software.amazon.cryptography.materialproviders.model.AesWrappingAlg;
import software.amazon.cryptography.materialproviders.model.CreateMultiKeyringInput;
import software.amazon.cryptography.materialproviders.model.CreateRawAesKeyringInput;
import software.amazon.cryptography.materialproviders.model.MaterialProvidersConfig;

/** The official AWS Encryption SDK for Java with the keys of {@link Samples}. */
final class OfficialSdk {

    private static final MaterialProviders PROVIDERS = MaterialProviders.builder()
            .MaterialProvidersConfig(MaterialProvidersConfig.builder().build())
            .build();

    private OfficialSdk() {}

    static AwsCrypto client(AlgorithmSuite suite, int frameLength) {
        return AwsCrypto.builder()
                .withEncryptionAlgorithm(
                        suite.signed()
                                ? CryptoAlgorithm.ALG_AES_256_GCM_HKDF_SHA512_COMMIT_KEY_ECDSA_P384
                                : CryptoAlgorithm.ALG_AES_256_GCM_HKDF_SHA512_COMMIT_KEY)
                .withEncryptionFrameSize(frameLength)
                .build();
    }

    static IKeyring key(int number, int length) {
        return PROVIDERS.CreateRawAesKeyring(CreateRawAesKeyringInput.builder()
                .keyNamespace("test")
                .keyName("key-" + number)
                .wrappingKey(ByteBuffer.wrap(Samples.bytes(length, number)))
                .wrappingAlg(wrappingAlgorithm(length))
                .build());
    }

    private static AesWrappingAlg wrappingAlgorithm(int length) {
        return switch (length) {
            case 16 -> AesWrappingAlg.ALG_AES128_GCM_IV12_TAG16;
            case 24 -> AesWrappingAlg.ALG_AES192_GCM_IV12_TAG16;
            default -> AesWrappingAlg.ALG_AES256_GCM_IV12_TAG16;
        };
    }

    static IKeyring several(List<IKeyring> keys) {
        return PROVIDERS.CreateMultiKeyring(CreateMultiKeyringInput.builder()
                .generator(keys.getFirst())
                .childKeyrings(keys.subList(1, keys.size()))
                .build());
    }
}
