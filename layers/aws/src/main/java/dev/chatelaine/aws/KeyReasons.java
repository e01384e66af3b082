package dev.chatelaine.aws;

import dev.chatelaine.Refusal;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.Grant;
import dev.chatelaine.core.policy.access.PolicySet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.kms.KmsClient;

/** Why KMS denied the use of a key: by its key policy and grants. */
final class KeyReasons {

    private KeyReasons() {}

    static Reasons of(KmsClient kms, String arn, Supplier<Map<String, List<String>>> conditions) {
        return new PolicyReasons(Optional.of(arn), conditions, () -> rules(new KmsKeyRules(kms).briefly(), arn));
    }

    /** The condition keys of a call with this encryption context. */
    static Map<String, List<String>> conditions(Map<String, String> encryptionContext) {
        return encryptionContext.entrySet().stream()
                .collect(Collectors.toMap(
                        pair -> "kms:EncryptionContext:" + pair.getKey(), pair -> List.of(pair.getValue())));
    }

    private static PolicySet.Builder rules(KmsKeyRules rules, String arn) {
        return PolicySet.builder()
                .tolerant()
                .keyPolicy("key policy", Policy.parse(rules.policy(arn)))
                .grants(grants(rules, arn));
    }

    /** Grants never deny: without them the key policy tells most. */
    private static List<Grant> grants(KmsKeyRules rules, String arn) {
        try {
            return rules.firstGrants(arn);
        } catch (Refusal unreadable) {
            return List.of();
        }
    }
}
