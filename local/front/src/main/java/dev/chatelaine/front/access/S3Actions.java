package dev.chatelaine.front.access;

import java.util.Map;

/** The permission behind each S3 operation (S3 User Guide, "Required permissions for Amazon S3 API operations"). */
final class S3Actions {
    private static final Map<String, String> PERMISSIONS = Map.ofEntries(
            Map.entry("CompleteMultipartUpload", "PutObject"),
            Map.entry("CopyObject", "PutObject"),
            Map.entry("CreateMultipartUpload", "PutObject"),
            Map.entry("DeleteBucketCors", "PutBucketCORS"),
            Map.entry("DeleteBucketEncryption", "PutEncryptionConfiguration"),
            Map.entry("DeleteBucketLifecycleConfiguration", "PutLifecycleConfiguration"),
            Map.entry("DeleteBucketOwnershipControls", "PutBucketOwnershipControls"),
            Map.entry("DeleteBucketReplication", "PutReplicationConfiguration"),
            Map.entry("DeleteBucketTagging", "PutBucketTagging"),
            Map.entry("DeleteObjects", "DeleteObject"),
            Map.entry("DeletePublicAccessBlock", "PutBucketPublicAccessBlock"),
            Map.entry("GetBucketAccelerateConfiguration", "GetAccelerateConfiguration"),
            Map.entry("GetBucketEncryption", "GetEncryptionConfiguration"),
            Map.entry("GetBucketLifecycleConfiguration", "GetLifecycleConfiguration"),
            Map.entry("GetBucketNotificationConfiguration", "GetBucketNotification"),
            Map.entry("GetBucketReplication", "GetReplicationConfiguration"),
            Map.entry("GetObjectAttributes", "GetObject"),
            Map.entry("GetObjectLockConfiguration", "GetBucketObjectLockConfiguration"),
            Map.entry("GetPublicAccessBlock", "GetBucketPublicAccessBlock"),
            Map.entry("HeadBucket", "ListBucket"),
            Map.entry("HeadObject", "GetObject"),
            Map.entry("ListBuckets", "ListAllMyBuckets"),
            Map.entry("ListMultipartUploads", "ListBucketMultipartUploads"),
            Map.entry("ListObjectVersions", "ListBucketVersions"),
            Map.entry("ListObjects", "ListBucket"),
            Map.entry("ListObjectsV2", "ListBucket"),
            Map.entry("ListParts", "ListMultipartUploadParts"),
            Map.entry("PostObject", "PutObject"),
            Map.entry("PutBucketAccelerateConfiguration", "PutAccelerateConfiguration"),
            Map.entry("PutBucketEncryption", "PutEncryptionConfiguration"),
            Map.entry("PutBucketLifecycleConfiguration", "PutLifecycleConfiguration"),
            Map.entry("PutBucketNotificationConfiguration", "PutBucketNotification"),
            Map.entry("PutBucketReplication", "PutReplicationConfiguration"),
            Map.entry("PutObjectLockConfiguration", "PutBucketObjectLockConfiguration"),
            Map.entry("PutPublicAccessBlock", "PutBucketPublicAccessBlock"),
            Map.entry("SelectObjectContent", "GetObject"),
            Map.entry("UploadPart", "PutObject"),
            Map.entry("UploadPartCopy", "PutObject"));

    private S3Actions() {}

    /** The IAM action of an operation on an object or bucket, with or without a version. */
    static String of(String operation, boolean version) {
        String permission = PERMISSIONS.getOrDefault(operation, operation);
        boolean versioned = version && (permission.equals("GetObject") || permission.equals("DeleteObject"));
        return "s3:" + permission + (versioned ? "Version" : "");
    }
}
