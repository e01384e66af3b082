package dev.chatelaine.front.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3ActionsTest {
    @ParameterizedTest
    @CsvSource({
        "GetObject,               false, s3:GetObject",
        "GetObject,               true,  s3:GetObjectVersion",
        "HeadObject,              true,  s3:GetObjectVersion",
        "HeadObject,              false, s3:GetObject",
        "UploadPart,              false, s3:PutObject",
        "CompleteMultipartUpload, false, s3:PutObject",
        "AbortMultipartUpload,    false, s3:AbortMultipartUpload",
        "ListParts,               false, s3:ListMultipartUploadParts",
        "DeleteObject,            true,  s3:DeleteObjectVersion",
        "ListObjectsV2,           false, s3:ListBucket",
        "HeadBucket,              false, s3:ListBucket",
        "ListBuckets,             false, s3:ListAllMyBuckets"
    })
    void eachOperationNeedsThePermissionThatAwsDocuments(String operation, boolean version, String action) {
        assertThat(S3Actions.of(operation, version)).isEqualTo(action);
    }
}
