package dev.chatelaine.snapshots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One thing that the target role must be allowed to do with a key.
 *
 * @param action such as {@code kms:Decrypt}
 * @param key the key's ARN
 * @param context the condition keys with which EC2 will ask
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html">Permissions for IAM
 *     users</a>
 */
record Need(String action, String key, Map<String, List<String>> context) {

    private static final List<String> READ = List.of("kms:Decrypt", "kms:ReEncryptFrom", "kms:CreateGrant");
    private static final List<String> WRITE =
            List.of("kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptTo", "kms:CreateGrant");
    private static final List<String> RESTORE = List.of("kms:Decrypt", "kms:ReEncryptFrom");

    /** What a copy needs of the source's key. */
    static List<Need> ofSource(String key, String region) {
        return by(READ.stream(), key, region);
    }

    /** What a copy, and a volume made from it, need of the target's key. */
    static List<Need> ofTarget(String key, String region) {
        return by(Stream.concat(WRITE.stream(), RESTORE.stream()), key, region);
    }

    private static List<Need> by(Stream<String> actions, String key, String region) {
        Stream<Need> described = Stream.of(new Need("kms:DescribeKey", key, Map.of()));
        return Stream.concat(described, actions.map(action -> new Need(action, key, viaEc2(action, region))))
                .toList();
    }

    private static Map<String, List<String>> viaEc2(String action, String region) {
        Map<String, List<String>> context = new HashMap<>();
        context.put("kms:ViaService", List.of("ec2." + region + ".amazonaws.com"));
        context.put("aws:ViaAWSService", List.of("true"));
        if (action.equals("kms:CreateGrant")) {
            context.put("kms:GrantIsForAWSResource", List.of("true"));
        }
        return context;
    }
}
