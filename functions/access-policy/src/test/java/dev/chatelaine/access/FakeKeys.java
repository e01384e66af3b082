package dev.chatelaine.access;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.GrantOperation;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;
import software.amazon.awssdk.services.kms.model.ListGrantsRequest;
import software.amazon.awssdk.services.kms.model.ListGrantsResponse;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** A KMS with one key, alias/shop, whose policy lets a role describe it and whose grants, on two pages, let two roles use it. */
final class FakeKeys implements KmsClient {

    static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    static final String ALIAS = "arn:aws:kms:us-east-1:111122223333:alias/shop";
    static final String ROLE = "arn:aws:iam::111122223333:role/app";

    private KeyState state = KeyState.ENABLED;

    void disable() {
        state = KeyState.DISABLED;
    }

    @Override
    public DescribeKeyResponse describeKey(DescribeKeyRequest request) {
        if (!request.keyId().equals(KEY) && !request.keyId().equals("alias/shop")) {
            throw NotFoundException.builder()
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("NotFoundException")
                            .build())
                    .build();
        }
        return DescribeKeyResponse.builder()
                .keyMetadata(key -> key.arn(KEY).keyState(state).keySpec("SYMMETRIC_DEFAULT"))
                .build();
    }

    @Override
    public ListAliasesResponse listAliases(ListAliasesRequest request) {
        return ListAliasesResponse.builder()
                .aliases(AliasListEntry.builder().aliasName("alias/shop").build())
                .truncated(false)
                .build();
    }

    @Override
    public GetKeyPolicyResponse getKeyPolicy(GetKeyPolicyRequest request) {
        return GetKeyPolicyResponse.builder()
                .policy("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Describe\",\"Effect\":\"Allow\","
                        + "\"Principal\":{\"AWS\":\"" + ROLE + "\"},\"Action\":\"kms:DescribeKey\","
                        + "\"Resource\":\"*\"},{\"Sid\":\"ByAlias\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\""
                        + ROLE
                        + "\"},\"Action\":\"kms:Sign\",\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{"
                        + "\"kms:RequestAlias\":\"alias/shop\",\"kms:KeySpec\":\"SYMMETRIC_DEFAULT\"},"
                        + "\"Null\":{\"kms:ResourceAliases\":true}}}]}")
                .build();
    }

    @Override
    public ListGrantsResponse listGrants(ListGrantsRequest request) {
        boolean first = request.marker() == null;
        return ListGrantsResponse.builder()
                .grants(grant(first ? "first" : "second", first ? GrantOperation.DECRYPT : GrantOperation.ENCRYPT))
                .truncated(first)
                .nextMarker(first ? "more" : null)
                .build();
    }

    private static GrantListEntry grant(String id, GrantOperation operation) {
        return GrantListEntry.builder()
                .grantId(id)
                .granteePrincipal(ROLE)
                .issuingAccount("arn:aws:iam::111122223333:root")
                .operations(operation)
                .build();
    }

    @Override
    public String serviceName() {
        return "kms";
    }

    @Override
    public void close() {}
}
