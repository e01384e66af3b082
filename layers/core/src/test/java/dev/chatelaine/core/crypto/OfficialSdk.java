package dev.chatelaine.core.crypto;

import com.amazonaws.encryptionsdk.AwsCrypto;
import com.amazonaws.encryptionsdk.CryptoAlgorithm;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import software.amazon.cryptography.materialproviders.ICryptographicMaterialsManager;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.MaterialProviders;
import software.amazon.cryptography.materialproviders.model.AesWrappingAlg;
import software.amazon.cryptography.materialproviders.model.CreateDefaultCryptographicMaterialsManagerInput;
import software.amazon.cryptography.materialproviders.model.CreateMultiKeyringInput;
import software.amazon.cryptography.materialproviders.model.CreateRawAesKeyringInput;
import software.amazon.cryptography.materialproviders.model.CreateRequiredEncryptionContextCMMInput;
import software.amazon.cryptography.materialproviders.model.MaterialProvidersConfig;

/** The official AWS Encryption SDK for Java with the keys of {@link Samples}. */
public final class OfficialSdk {

    private static final MaterialProviders PROVIDERS = MaterialProviders.builder()
            .MaterialProvidersConfig(MaterialProvidersConfig.builder().build())
            .build();

    private OfficialSdk() {}

    /** It, writing so and reading everything. */
    public static AwsCrypto client(AlgorithmSuite suite, int frameLength) {
        return AwsCrypto.builder()
                .withCommitmentPolicy(policy(suite))
                .withEncryptionAlgorithm(algorithm(suite))
                .withEncryptionFrameSize(frameLength)
                .build();
    }

    private static com.amazonaws.encryptionsdk.CommitmentPolicy policy(AlgorithmSuite suite) {
        return suite.committing()
                ? com.amazonaws.encryptionsdk.CommitmentPolicy.RequireEncryptAllowDecrypt
                : com.amazonaws.encryptionsdk.CommitmentPolicy.ForbidEncryptAllowDecrypt;
    }

    private static CryptoAlgorithm algorithm(AlgorithmSuite suite) {
        return Arrays.stream(CryptoAlgorithm.values())
                .filter(algorithm -> (algorithm.getValue() & 0xFFFF) == suite.code())
                .findFirst()
                .orElseThrow();
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

    /** A key of which the official SDK keeps these pairs outside the message. */
    static ICryptographicMaterialsManager outside(IKeyring key, String... pairs) {
        return PROVIDERS.CreateRequiredEncryptionContextCMM(CreateRequiredEncryptionContextCMMInput.builder()
                .underlyingCMM(PROVIDERS.CreateDefaultCryptographicMaterialsManager(
                        CreateDefaultCryptographicMaterialsManagerInput.builder()
                                .keyring(key)
                                .build()))
                .requiredEncryptionContextKeys(List.of(pairs))
                .build());
    }

    /** A keyring of several: the first generates, each alone opens. */
    public static IKeyring several(List<IKeyring> keys) {
        return PROVIDERS.CreateMultiKeyring(CreateMultiKeyringInput.builder()
                .generator(keys.getFirst())
                .childKeyrings(keys.subList(1, keys.size()))
                .build());
    }
}
