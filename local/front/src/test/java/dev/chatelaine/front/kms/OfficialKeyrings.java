package dev.chatelaine.front.kms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.cryptography.keystore.KeyStore;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.MaterialProviders;
import software.amazon.cryptography.materialproviders.model.CreateAwsKmsDiscoveryKeyringInput;
import software.amazon.cryptography.materialproviders.model.CreateAwsKmsEcdhKeyringInput;
import software.amazon.cryptography.materialproviders.model.CreateAwsKmsHierarchicalKeyringInput;
import software.amazon.cryptography.materialproviders.model.CreateAwsKmsKeyringInput;
import software.amazon.cryptography.materialproviders.model.CreateAwsKmsMrkDiscoveryKeyringInput;
import software.amazon.cryptography.materialproviders.model.CreateAwsKmsMrkKeyringInput;
import software.amazon.cryptography.materialproviders.model.CreateAwsKmsRsaKeyringInput;
import software.amazon.cryptography.materialproviders.model.DiscoveryFilter;
import software.amazon.cryptography.materialproviders.model.KmsEcdhStaticConfigurations;
import software.amazon.cryptography.materialproviders.model.KmsPrivateKeyToStaticPublicKeyInput;
import software.amazon.cryptography.materialproviders.model.KmsPublicKeyDiscoveryInput;
import software.amazon.cryptography.materialproviders.model.MaterialProvidersConfig;
import software.amazon.cryptography.primitives.model.ECDHCurveSpec;

/** The official keyrings of KMS, with this client. */
record OfficialKeyrings(KmsClient kms) {

    private static final MaterialProviders PROVIDERS = MaterialProviders.builder()
            .MaterialProvidersConfig(MaterialProvidersConfig.builder().build())
            .build();

    private static final long HOUR = 3600;

    IKeyring symmetric(String arn) {
        return PROVIDERS.CreateAwsKmsKeyring(
                CreateAwsKmsKeyringInput.builder().kmsKeyId(arn).kmsClient(kms).build());
    }

    IKeyring multiRegion(String arn) {
        return PROVIDERS.CreateAwsKmsMrkKeyring(CreateAwsKmsMrkKeyringInput.builder()
                .kmsKeyId(arn)
                .kmsClient(kms)
                .build());
    }

    IKeyring discovery(String account) {
        return PROVIDERS.CreateAwsKmsDiscoveryKeyring(CreateAwsKmsDiscoveryKeyringInput.builder()
                .kmsClient(kms)
                .discoveryFilter(filter(account))
                .build());
    }

    IKeyring multiRegionDiscovery(String region, String account) {
        return PROVIDERS.CreateAwsKmsMrkDiscoveryKeyring(CreateAwsKmsMrkDiscoveryKeyringInput.builder()
                .kmsClient(kms)
                .region(region)
                .discoveryFilter(filter(account))
                .build());
    }

    private static DiscoveryFilter filter(String account) {
        return DiscoveryFilter.builder()
                .partition("aws")
                .accountIds(List.of(account))
                .build();
    }

    IKeyring rsa(String arn, String pem, EncryptionAlgorithmSpec algorithm) {
        return PROVIDERS.CreateAwsKmsRsaKeyring(CreateAwsKmsRsaKeyringInput.builder()
                .kmsKeyId(arn)
                .publicKey(UTF_8.encode(pem))
                .encryptionAlgorithm(algorithm)
                .kmsClient(kms)
                .build());
    }

    IKeyring between(ECDHCurveSpec curve, String sender, byte[] recipient) {
        return ecdh(
                curve,
                KmsEcdhStaticConfigurations.builder()
                        .KmsPrivateKeyToStaticPublicKey(KmsPrivateKeyToStaticPublicKeyInput.builder()
                                .senderKmsIdentifier(sender)
                                .recipientPublicKey(ByteBuffer.wrap(recipient))
                                .build())
                        .build());
    }

    IKeyring recipient(ECDHCurveSpec curve, String recipient) {
        return ecdh(
                curve,
                KmsEcdhStaticConfigurations.builder()
                        .KmsPublicKeyDiscovery(KmsPublicKeyDiscoveryInput.builder()
                                .recipientKmsIdentifier(recipient)
                                .build())
                        .build());
    }

    private IKeyring ecdh(ECDHCurveSpec curve, KmsEcdhStaticConfigurations schema) {
        return PROVIDERS.CreateAwsKmsEcdhKeyring(CreateAwsKmsEcdhKeyringInput.builder()
                .curveSpec(curve)
                .KeyAgreementScheme(schema)
                .kmsClient(kms)
                .build());
    }

    static IKeyring hierarchical(String branchKeyId, KeyStore store) {
        return PROVIDERS.CreateAwsKmsHierarchicalKeyring(CreateAwsKmsHierarchicalKeyringInput.builder()
                .branchKeyId(branchKeyId)
                .keyStore(store)
                .ttlSeconds(HOUR)
                .build());
    }
}
