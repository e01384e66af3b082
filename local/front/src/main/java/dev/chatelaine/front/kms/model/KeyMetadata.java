package dev.chatelaine.front.kms.model;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a key besides its material.
 *
 * @param arn key ARN, in the Region that was asked
 * @param specName key spec as KMS names it, of the JDK's or not
 * @param usage what it may be used for
 * @param state such as {@code Enabled}
 * @param origin such as {@code AWS_KMS} or {@code EXTERNAL}
 * @param regions the multi-Region family, if it is one
 * @param currentMaterialId what the metadata calls the current material, if it does
 */
public record KeyMetadata(
        String arn,
        String specName,
        KeyUsage usage,
        String state,
        String origin,
        Optional<Regions> regions,
        Optional<String> currentMaterialId) {

    /**
     * The members of a multi-Region key.
     *
     * @param primary ARN of the primary key
     * @param replicas ARNs of the replica keys
     */
    public record Regions(String primary, List<String> replicas) {
        /** Keeps a copy. */
        public Regions {
            replicas = List.copyOf(replicas);
        }
    }

    /** The part after {@code key/}. */
    public String keyId() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** The owner's twelve digits. */
    public String account() {
        return arn.split(":", 6)[4];
    }

    /** The key's Region. */
    public String region() {
        return arn.split(":", 6)[3];
    }

    /** What all keys that share material share: account and id of a multi-Region key, else the ARN. */
    public String family() {
        return regions.isPresent() ? account() + "/" + keyId() : arn;
    }

    /** Whether its material comes from outside. */
    public boolean imported() {
        return "EXTERNAL".equals(origin);
    }

    /** Whether it is a replica of a multi-Region key. */
    public boolean replica() {
        return regions.filter(family -> !family.primary().equals(arn)).isPresent();
    }

    /** Whether it is a symmetric encryption key, the only kind whose material can rotate. */
    public boolean symmetric() {
        return KeySpec.SYMMETRIC_DEFAULT.name().equals(specName);
    }

    /**
     * The spec.
     *
     * @throws KmsRefusal UnsupportedOperationException when the JDK cannot hold such material
     */
    public KeySpec spec() {
        return KeySpec.named(specName)
                .orElseThrow(() -> KmsRefusal.unsupported("The front cannot hold keys of spec " + specName + "."));
    }

    /** The related key with another ARN. */
    public KeyMetadata at(String otherArn) {
        return new KeyMetadata(otherArn, specName, usage, state, origin, regions, currentMaterialId);
    }

    /** The same key in another state. */
    public KeyMetadata in(String newState) {
        return new KeyMetadata(arn, specName, usage, newState, origin, regions, currentMaterialId);
    }
}
