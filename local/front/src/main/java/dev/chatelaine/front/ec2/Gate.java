package dev.chatelaine.front.ec2;

import dev.chatelaine.front.access.Permissions;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets a call in, or refuses it as EC2 does; a dry run ends here. */
final class Gate {
    private final Permissions permissions;

    Gate(Permissions permissions) {
        this.permissions = permissions;
    }

    /** The caller may act on something without tags. */
    void admit(Call call, String resource) {
        admit(call, resource, Map.of());
    }

    /** The caller may act on something that has these tags. */
    void admit(Call call, String resource, Map<String, String> tags) {
        require(call, "ec2:" + call.action(), resource, tagged("ResourceTag", tags));
        if (call.body().path("DryRun").asBoolean()) {
            throw new AwsError(412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
        }
    }

    /** The caller may make something new, with these tags. */
    void admitNew(Call call, String resource, Map<String, String> tags) {
        require(call, "ec2:" + call.action(), resource, tagged("RequestTag", tags));
        if (!tags.isEmpty()) {
            Map<String, List<String>> conditions = new HashMap<>(tagged("RequestTag", tags));
            conditions.put("ec2:CreateAction", List.of(call.action()));
            require(call, "ec2:CreateTags", resource, conditions);
        }
    }

    private void require(Call call, String action, String resource, Map<String, List<String>> conditions) {
        permissions.refusal(call, action, resource, conditions).ifPresent(refusal -> {
            throw new AwsError(
                    403, "UnauthorizedOperation", "You are not authorized to perform this operation. " + refusal);
        });
    }

    private static Map<String, List<String>> tagged(String kind, Map<String, String> tags) {
        Map<String, List<String>> conditions = new HashMap<>();
        tags.forEach((name, value) -> conditions.put("aws:" + kind + "/" + name, List.of(value)));
        if (kind.equals("RequestTag") && !tags.isEmpty()) {
            conditions.put("aws:TagKeys", List.copyOf(tags.keySet()));
        }
        return conditions;
    }

    static AwsError noSnapshot(String id) {
        return new AwsError(400, "InvalidSnapshot.NotFound", "The snapshot '" + id + "' does not exist.");
    }

    static AwsError noVolume(String id) {
        return new AwsError(400, "InvalidVolume.NotFound", "The volume '" + id + "' does not exist.");
    }
}
