package dev.chatelaine.front.call;

import java.util.Map;

/** Names S3's operations from method, place and sub-resource (S3 API Reference, the operations' request syntax). */
final class S3Names {
    private static final Map<String, String> BUCKET = Map.ofEntries(
            Map.entry("accelerate", "BucketAccelerateConfiguration"),
            Map.entry("acl", "BucketAcl"),
            Map.entry("cors", "BucketCors"),
            Map.entry("encryption", "BucketEncryption"),
            Map.entry("lifecycle", "BucketLifecycleConfiguration"),
            Map.entry("location", "BucketLocation"),
            Map.entry("logging", "BucketLogging"),
            Map.entry("notification", "BucketNotificationConfiguration"),
            Map.entry("object-lock", "ObjectLockConfiguration"),
            Map.entry("ownershipControls", "BucketOwnershipControls"),
            Map.entry("policy", "BucketPolicy"),
            Map.entry("policyStatus", "BucketPolicyStatus"),
            Map.entry("publicAccessBlock", "PublicAccessBlock"),
            Map.entry("replication", "BucketReplication"),
            Map.entry("requestPayment", "BucketRequestPayment"),
            Map.entry("tagging", "BucketTagging"),
            Map.entry("versioning", "BucketVersioning"),
            Map.entry("website", "BucketWebsite"));
    private static final Map<String, String> OBJECT = Map.of(
            "acl", "ObjectAcl",
            "attributes", "ObjectAttributes",
            "legal-hold", "ObjectLegalHold",
            "retention", "ObjectRetention",
            "tagging", "ObjectTagging",
            "torrent", "ObjectTorrent");
    private static final Map<String, String> VERBS = Map.of("GET", "Get", "PUT", "Put", "DELETE", "Delete");

    private S3Names() {}

    static String action(Head head, S3Place place) {
        Form query = head.parameters();
        if (place.bucket().isEmpty()) {
            return head.method().equals("GET") ? "ListBuckets" : head.method();
        }
        return place.key().isEmpty() ? bucket(head.method(), query) : object(head, query);
    }

    private static String bucket(String method, Form query) {
        return switch (method) {
            case "HEAD" -> "HeadBucket";
            case "POST" -> query.has("delete") ? "DeleteObjects" : "PostObject";
            case "PUT" -> subresource(method, query, BUCKET, "CreateBucket");
            case "DELETE" -> subresource(method, query, BUCKET, "DeleteBucket");
            case "GET" -> subresource(method, query, BUCKET, list(query));
            default -> method;
        };
    }

    private static String list(Form query) {
        if (query.has("versions")) {
            return "ListObjectVersions";
        }
        if (query.has("uploads")) {
            return "ListMultipartUploads";
        }
        return query.get("list-type").equals("2") ? "ListObjectsV2" : "ListObjects";
    }

    private static String object(Head head, Form query) {
        boolean part = query.has("uploadId");
        return switch (head.method()) {
            case "HEAD" -> "HeadObject";
            case "GET" -> part ? "ListParts" : subresource("GET", query, OBJECT, "GetObject");
            case "PUT" -> write(head, query, part);
            case "POST" -> post(query, part);
            case "DELETE" -> part ? "AbortMultipartUpload" : subresource("DELETE", query, OBJECT, "DeleteObject");
            default -> head.method();
        };
    }

    private static String write(Head head, Form query, boolean part) {
        boolean copy = !head.header("x-amz-copy-source").isEmpty();
        if (part) {
            return copy ? "UploadPartCopy" : "UploadPart";
        }
        return subresource("PUT", query, OBJECT, copy ? "CopyObject" : "PutObject");
    }

    private static String post(Form query, boolean part) {
        if (query.has("uploads")) {
            return "CreateMultipartUpload";
        }
        if (query.has("restore")) {
            return "RestoreObject";
        }
        return part ? "CompleteMultipartUpload" : query.has("select") ? "SelectObjectContent" : "PostObject";
    }

    private static String subresource(String method, Form query, Map<String, String> nouns, String otherwise) {
        return query.values().keySet().stream()
                .filter(nouns::containsKey)
                .sorted()
                .findFirst()
                .map(name -> VERBS.get(method) + nouns.get(name))
                .orElse(otherwise);
    }
}
