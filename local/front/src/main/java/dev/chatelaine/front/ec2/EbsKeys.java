package dev.chatelaine.front.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.chatelaine.front.access.KeyAccess;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What EBS does with KMS keys on its caller's behalf: with the caller's permissions, by way of EC2.
 *
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html">Permissions for IAM
 *     users</a>
 */
final class EbsKeys {
    /** To read what is encrypted under a key. */
    static final List<String> READ = List.of("kms:DescribeKey", "kms:CreateGrant", "kms:Decrypt", "kms:ReEncryptFrom");

    /** To write under a key. */
    static final List<String> WRITE =
            List.of("kms:DescribeKey", "kms:CreateGrant", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptTo");

    private static final int ARN_PARTS = 6;
    private static final String MANAGED = "alias/aws/ebs";

    private final Upstream upstream;
    private final KeyAccess access;

    EbsKeys(Upstream upstream, KeyAccess access) {
        this.upstream = upstream;
        this.access = access;
    }

    /** The key under which something new is encrypted: the one named, else the account's own for EBS. */
    String chosen(Call call, Optional<String> named) {
        String key = named.orElse(MANAGED);
        return describe(call, key).map(found -> found.path("Arn").asText()).orElseGet(() -> arn(call, key));
    }

    /** Keys that AWS manages let no other account in. */
    static boolean managed(String key) {
        return key.endsWith(MANAGED);
    }

    /** Whether the caller, by way of EC2, may do all that with the key now. */
    boolean usable(Call call, String key, List<String> actions, String id) {
        if (managed(key)) {
            return key.split(":", ARN_PARTS)[4].equals(call.caller().account());
        }
        boolean enabled = describe(call, key)
                .filter(found -> found.path("KeyState").asText().equals("Enabled"))
                .isPresent();
        return enabled && actions.stream().allMatch(action -> permitted(call, key, action, id));
    }

    private boolean permitted(Call call, String key, String action, String id) {
        Map<String, List<String>> conditions = new HashMap<>();
        String region = key.split(":", ARN_PARTS)[3];
        conditions.put("kms:ViaService", List.of("ec2." + region + ".amazonaws.com"));
        conditions.put("aws:ViaAWSService", List.of("true"));
        if (action.equals("kms:CreateGrant")) {
            conditions.put("kms:GrantIsForAWSResource", List.of("true"));
        }
        try {
            access.require(call, action, key, Map.of("aws:ebs:id", id), conditions);
            return true;
        } catch (AwsError refused) {
            return false;
        }
    }

    private Optional<JsonNode> describe(Call call, String key) {
        String[] arn = key.split(":", ARN_PARTS);
        Scope kms = arn.length == ARN_PARTS
                ? new Scope(arn[4], arn[3], "kms")
                : new Scope(call.caller().account(), call.region(), "kms");
        try {
            JsonNode request = JsonNodeFactory.instance.objectNode().put("KeyId", key);
            return Optional.of(
                    upstream.json(kms, "TrentService.DescribeKey", request).path("KeyMetadata"));
        } catch (AwsError absent) {
            return Optional.empty();
        }
    }

    private static String arn(Call call, String key) {
        String resource = key.startsWith("alias/") ? key : "key/" + key;
        return key.startsWith("arn:")
                ? key
                : "arn:aws:kms:" + call.region() + ":" + call.caller().account() + ":" + resource;
    }
}
