package dev.chatelaine.conformance;

import dev.chatelaine.core.crypto.WrappingKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes the keys that a test describes, from the material of its keys file. Keys that only wrap are left out.
 *
 * @param file the material
 * @param asked set by keys in AWS once one would have to be asked
 */
record KeyMaker(KeyFile file, AtomicBoolean asked) {

    /**
     * The keys of several descriptions.
     *
     * @throws Unclear if a description is not clear
     */
    Keys of(List<Member> descriptions) {
        List<WrappingKey> wrapping = new ArrayList<>();
        Set<String> outside = new HashSet<>();
        for (Member description : descriptions) {
            Keys keys = of(description);
            wrapping.addAll(keys.wrapping());
            outside.addAll(keys.outside());
        }
        return new Keys(wrapping, outside);
    }

    private Keys of(Member description) {
        Member type = description.get("type");
        return switch (type.text()) {
            case "multi-keyring" -> several(description);
            case "required-encryption-context-cmm" -> withPairsOutside(description);
            default -> Keys.of(one(type, description));
        };
    }

    private Keys several(Member description) {
        List<Member> members = new ArrayList<>();
        description.find("generator").ifPresent(members::add);
        members.addAll(description.get("childKeyrings").elements());
        return of(members);
    }

    private Keys withPairsOutside(Member description) {
        Keys underlying = of(description.get("underlying"));
        Set<String> outside = new HashSet<>(underlying.outside());
        outside.addAll(description.get("requiredEncryptionContextKeys").texts());
        return new Keys(underlying.wrapping(), outside);
    }

    private List<WrappingKey> one(Member type, Member description) {
        RawKeys raw = new RawKeys(file);
        AwsKeys aws = new AwsKeys(file, asked);
        return switch (type.text()) {
            case "raw" -> raw.raw(description);
            case "raw-ecdh" -> List.of(raw.ecdh(description));
            case "static-material-keyring" -> List.of(raw.known(description));
            case "aws-kms-hierarchy" -> List.of(raw.branch(description));
            case "aws-kms" -> List.of(aws.symmetric(description));
            case "aws-kms-mrk-aware" -> List.of(aws.multiRegionAware(description));
            case "aws-kms-mrk-aware-discovery" -> List.of(aws.discovery(description));
            case "aws-kms-rsa" -> List.of(aws.rsa(description));
            case "aws-kms-ecdh" -> List.of(aws.ecdh(description));
            default -> throw type.refused("is no known kind of key");
        };
    }
}
