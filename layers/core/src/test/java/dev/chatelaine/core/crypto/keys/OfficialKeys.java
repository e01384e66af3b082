package dev.chatelaine.core.crypto.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.MaterialProviders;
import software.amazon.cryptography.materialproviders.model.CreateRawEcdhKeyringInput;
import software.amazon.cryptography.materialproviders.model.CreateRawRsaKeyringInput;
import software.amazon.cryptography.materialproviders.model.EphemeralPrivateKeyToStaticPublicKeyInput;
import software.amazon.cryptography.materialproviders.model.MaterialProvidersConfig;
import software.amazon.cryptography.materialproviders.model.PaddingScheme;
import software.amazon.cryptography.materialproviders.model.PublicKeyDiscoveryInput;
import software.amazon.cryptography.materialproviders.model.RawEcdhStaticConfigurations;
import software.amazon.cryptography.materialproviders.model.RawPrivateKeyToStaticPublicKeyInput;
import software.amazon.cryptography.primitives.model.ECDHCurveSpec;

/** The keyrings that the official SDK for Java has for RSA and elliptic-curve keys. */
final class OfficialKeys {

    private static final MaterialProviders PROVIDERS = MaterialProviders.builder()
            .MaterialProvidersConfig(MaterialProvidersConfig.builder().build())
            .build();

    private OfficialKeys() {}

    static IKeyring rsa(KeyPair pair, RsaPadding padding) {
        return PROVIDERS.CreateRawRsaKeyring(CreateRawRsaKeyringInput.builder()
                .keyNamespace("shop")
                .keyName("2026")
                .paddingScheme(scheme(padding))
                .publicKey(publicPem(pair))
                .privateKey(privatePem(pair))
                .build());
    }

    private static PaddingScheme scheme(RsaPadding padding) {
        return switch (padding) {
            case PKCS1 -> PaddingScheme.PKCS1;
            case OAEP_SHA_1 -> PaddingScheme.OAEP_SHA1_MGF1;
            case OAEP_SHA_256 -> PaddingScheme.OAEP_SHA256_MGF1;
            case OAEP_SHA_384 -> PaddingScheme.OAEP_SHA384_MGF1;
            case OAEP_SHA_512 -> PaddingScheme.OAEP_SHA512_MGF1;
        };
    }

    static IKeyring between(Curve curve, KeyPair own, KeyPair peer) {
        return ecdh(
                curve,
                RawEcdhStaticConfigurations.builder()
                        .RawPrivateKeyToStaticPublicKey(RawPrivateKeyToStaticPublicKeyInput.builder()
                                .senderStaticPrivateKey(privatePem(own))
                                .recipientPublicKey(publicDer(peer))
                                .build())
                        .build());
    }

    static IKeyring to(Curve curve, KeyPair recipient) {
        return ecdh(
                curve,
                RawEcdhStaticConfigurations.builder()
                        .EphemeralPrivateKeyToStaticPublicKey(EphemeralPrivateKeyToStaticPublicKeyInput.builder()
                                .recipientPublicKey(publicDer(recipient))
                                .build())
                        .build());
    }

    static IKeyring of(Curve curve, KeyPair recipient) {
        return ecdh(
                curve,
                RawEcdhStaticConfigurations.builder()
                        .PublicKeyDiscovery(PublicKeyDiscoveryInput.builder()
                                .recipientStaticPrivateKey(privatePem(recipient))
                                .build())
                        .build());
    }

    private static IKeyring ecdh(Curve curve, RawEcdhStaticConfigurations schema) {
        return PROVIDERS.CreateRawEcdhKeyring(CreateRawEcdhKeyringInput.builder()
                .curveSpec(ECDHCurveSpec.valueOf("ECC_NIST_" + curve.name().replace("_", "")))
                .KeyAgreementScheme(schema)
                .build());
    }

    private static ByteBuffer publicDer(KeyPair pair) {
        return ByteBuffer.wrap(pair.getPublic().getEncoded());
    }

    private static ByteBuffer publicPem(KeyPair pair) {
        return UTF_8.encode(KeySamples.pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static ByteBuffer privatePem(KeyPair pair) {
        return UTF_8.encode(KeySamples.pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }
}
