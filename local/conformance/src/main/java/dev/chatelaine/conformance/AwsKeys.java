package dev.chatelaine.conformance;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.DiscoveryFilter;
import dev.chatelaine.aws.KeyArn;
import dev.chatelaine.aws.KmsClients;
import dev.chatelaine.aws.KmsDiscovery;
import dev.chatelaine.aws.KmsKeyAgreement;
import dev.chatelaine.aws.KmsRsaKey;
import dev.chatelaine.aws.KmsWrappingKey;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.core.crypto.keys.EcdhKey;
import dev.chatelaine.core.crypto.keys.EcdhPublicKey;
import dev.chatelaine.core.crypto.keys.RsaPadding;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * Makes keys in AWS KMS, which is not asked here. Which encrypted data keys they would ask it about is known all the same.
 *
 * @param file what is known of them
 * @param asked set once KMS would have been asked
 */
record AwsKeys(KeyFile file, AtomicBoolean asked) {

    private KmsClient kms() {
        return SilentKms.noting(asked);
    }

    private KmsClients clients(KeyArn arn) {
        return new KmsClients(List.of(arn), _ -> kms());
    }

    /** The ARN of a key, as the tests have them; one that is none refuses every message. */
    private static KeyArn arn(String text) {
        return KeyArn.parse(text)
                .orElseThrow(() -> new InvalidRequest("The key of AWS KMS is not named by the ARN of a key."));
    }

    private KeyArn named(Member description, String type) {
        return arn(file.named(description.get("key")).ofType(type).id());
    }

    WrappingKey symmetric(Member description) {
        KeyArn arn = named(description, "aws-kms");
        return KmsWrappingKey.of(arn, clients(arn));
    }

    WrappingKey multiRegionAware(Member description) {
        KeyArn arn = named(description, "aws-kms");
        return KmsWrappingKey.multiRegionAware(arn, clients(arn));
    }

    WrappingKey rsa(Member description) {
        KeyArn arn = named(description, "aws-kms-rsa");
        Member algorithm = description.get("encryption-algorithm");
        RsaPadding padding = switch (algorithm.text()) {
            case "RSAES_OAEP_SHA_1" -> RsaPadding.OAEP_SHA_1;
            case "RSAES_OAEP_SHA_256" -> RsaPadding.OAEP_SHA_256;
            default -> throw algorithm.refused("is no known algorithm");
        };
        return KmsRsaKey.of(arn, padding, clients(arn));
    }

    /** Discovery here has a filter, always; without one in the test, the accounts of the keys file are trusted. */
    WrappingKey discovery(Member description) {
        String region = description.get("default-mrk-region").text();
        DiscoveryFilter filter = description
                .find("aws-kms-discovery-filter")
                .map(given -> new DiscoveryFilter(
                        given.get("partition").text(),
                        Set.copyOf(given.get("account-ids").texts())))
                .orElseGet(() -> new DiscoveryFilter("aws", file.accounts()));
        return KmsDiscovery.multiRegionAware(region, kms(), filter);
    }

    WrappingKey ecdh(Member description) {
        Member schema = description.get("schema");
        return switch (schema.text()) {
            case "static" -> EcdhKey.between(agreement(description, "sender"), publicKey(description, "recipient"));
            case "discovery" -> EcdhKey.of(agreement(description, "recipient"));
            default -> throw schema.refused("is no known scheme of key agreement");
        };
    }

    private KmsKeyAgreement agreement(Member description, String side) {
        KeyFile.Key key = file.named(description.get(side)).ofType("aws-kms-ecdh");
        KeyArn arn = arn(key.text(side + "-material"));
        return KmsKeyAgreement.of(arn, publicKey(description, side), clients(arn));
    }

    private EcdhPublicKey publicKey(Member description, String side) {
        return new RawKeys(file).publicKey(description, side);
    }
}
