package dev.chatelaine.aws;

import dev.chatelaine.core.crypto.FixedKeyPair;
import dev.chatelaine.core.crypto.FuzzedUnwrapping;
import dev.chatelaine.core.crypto.FuzzedUnwrapping.Kind;
import dev.chatelaine.core.crypto.keys.EcdhKey;
import dev.chatelaine.core.crypto.keys.EcdhPublicKey;
import dev.chatelaine.core.crypto.keys.RsaPadding;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.kms.KmsClient;

/** Fuzz target: encrypted data keys, given to each kind of KMS key. */
final class KmsUnwrapFuzz {

    private static final KeyArn HERE = arn("us-east-1");
    private static final KeyArn THERE = arn("eu-west-1");
    private static final DiscoveryFilter FILTER = new DiscoveryFilter("aws", Set.of("111122223333"));

    private static final FakeKms SYMMETRIC = new FakeKms(List.of(HERE.text()));
    private static final FakePairs RSA = FakePairs.of(FixedKeyPair.rsa());
    private static final FakePairs CURVE = FakePairs.of(FixedKeyPair.of("secp256r1"));

    static final FuzzedUnwrapping KEYS = new FuzzedUnwrapping(kinds());

    private KmsUnwrapFuzz() {}

    private static KeyArn arn(String region) {
        return KeyArn.parse("arn:aws:kms:" + region + ":111122223333:key/mrk-1234")
                .orElseThrow();
    }

    private static KmsClients clients(KmsClient kms) {
        return new KmsClients(List.of(HERE, THERE), _ -> kms);
    }

    /** Each kind of KMS key. */
    static List<Kind> kinds() {
        SYMMETRIC.replica(THERE.text(), HERE.text());
        KmsWrappingKey here = KmsWrappingKey.of(HERE, clients(SYMMETRIC));
        EcdhPublicKey recipient = EcdhPublicKey.of((ECPublicKey) CURVE.pair().getPublic());
        return List.of(
                Kind.of(here),
                new Kind(here, KmsWrappingKey.multiRegionAware(THERE, clients(SYMMETRIC))),
                new Kind(here, KmsDiscovery.in("us-east-1", SYMMETRIC, FILTER)),
                new Kind(here, KmsDiscovery.multiRegionAware("eu-west-1", SYMMETRIC, FILTER)),
                Kind.of(KmsRsaKey.of(HERE, RsaPadding.OAEP_SHA_256, clients(RSA))
                        .withPublicKey(pem())),
                new Kind(EcdhKey.to(recipient), EcdhKey.of(KmsKeyAgreement.of(HERE, recipient, clients(CURVE)))));
    }

    private static String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(RSA.pair().getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    public static void fuzzerTestOneInput(byte[] input) {
        KEYS.run(input);
        List.of(SYMMETRIC.faults(), RSA.faults(), CURVE.faults()).forEach(Faults::forget);
    }
}
