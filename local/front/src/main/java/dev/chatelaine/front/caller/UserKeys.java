package dev.chatelaine.front.caller;

import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import dev.chatelaine.front.upstream.XmlNode;
import java.util.Map;
import java.util.Optional;

/** The access keys of IAM users: ministack's IAM knows whose they are and whether they are active. */
final class UserKeys {
    private final Upstream upstream;

    UserKeys(Upstream upstream) {
        this.upstream = upstream;
    }

    /** The user behind an active key of that account. */
    Optional<Caller> find(String accessKey, String account) {
        Scope iam = new Scope(account, "us-east-1", "iam");
        try {
            XmlNode used = upstream.query(iam, "GetAccessKeyLastUsed", Map.of("AccessKeyId", accessKey));
            Map<String, String> user = Map.of("UserName", used.text("UserName"));
            boolean active = upstream.query(iam, "ListAccessKeys", user).members("AccessKeyMetadata").stream()
                    .anyMatch(key -> key.text("AccessKeyId").equals(accessKey)
                            && key.text("Status").equals("Active"));
            return active
                    ? Optional.of(
                            Caller.user(upstream.query(iam, "GetUser", user).text("Arn")))
                    : Optional.empty();
        } catch (AwsError refused) {
            return absent(refused);
        }
    }

    private static Optional<Caller> absent(AwsError refused) {
        if (refused.code().equals("NoSuchEntity")) {
            return Optional.empty();
        }
        throw refused;
    }
}
