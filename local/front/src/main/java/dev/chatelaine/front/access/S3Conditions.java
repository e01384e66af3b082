package dev.chatelaine.front.access;

import dev.chatelaine.front.call.Form;
import dev.chatelaine.front.call.Head;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The condition keys that an S3 request carries (Service Authorization Reference, "Condition keys for Amazon S3"). */
final class S3Conditions {
    private static final Map<String, String> QUERY = Map.of(
            "prefix", "s3:prefix",
            "delimiter", "s3:delimiter",
            "max-keys", "s3:max-keys",
            "versionId", "s3:VersionId");
    private static final Set<String> HEADERS = Set.of(
            "x-amz-acl",
            "x-amz-content-sha256",
            "x-amz-copy-source",
            "x-amz-metadata-directive",
            "x-amz-server-side-encryption",
            "x-amz-server-side-encryption-aws-kms-key-id",
            "x-amz-storage-class",
            "if-none-match",
            "if-match");

    private S3Conditions() {}

    static Map<String, List<String>> of(Head head, String account) {
        Map<String, List<String>> conditions = new HashMap<>();
        Form query = head.parameters();
        QUERY.forEach((name, key) -> {
            if (query.has(name)) {
                conditions.put(key, List.of(query.get(name)));
            }
        });
        HEADERS.stream()
                .filter(name -> !head.header(name).isEmpty())
                .forEach(name -> conditions.put("s3:" + name, List.of(head.header(name))));
        conditions.put("s3:ResourceAccount", List.of(account));
        boolean presigned = query.has("X-Amz-Credential");
        conditions.put("s3:authType", List.of(presigned ? "REST-QUERY-STRING" : "REST-HEADER"));
        return conditions;
    }
}
