package dev.chatelaine.snapshots;

import java.util.Map;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.ListGrantsRequest;
import software.amazon.awssdk.services.kms.model.ListGrantsResponse;
import software.amazon.awssdk.services.kms.model.PutKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.PutKeyPolicyResponse;

/**
 * KMS as an account sees it.
 *
 * @param policies key policies by ARN
 * @param aliases what stands for a key
 * @param states states of keys by ARN, where they are not enabled; {@code managed} marks one of AWS's
 * @param calls counts, and loses one
 */
record FakeKms(Map<String, String> policies, Map<String, String> aliases, Map<String, String> states, Calls calls)
        implements KmsClient {

    @Override
    public DescribeKeyResponse describeKey(DescribeKeyRequest request) {
        return calls.make("kms:DescribeKey", () -> {
            String arn = aliases.getOrDefault(request.keyId(), request.keyId());
            String state = states.getOrDefault(arn, "Enabled");
            boolean managed = state.equals("managed");
            return DescribeKeyResponse.builder()
                    .keyMetadata(key -> key.arn(arn)
                            .keySpec(KeySpec.SYMMETRIC_DEFAULT)
                            .keyManager(managed ? KeyManagerType.AWS : KeyManagerType.CUSTOMER)
                            .keyState(managed ? "Enabled" : state))
                    .build();
        });
    }

    @Override
    public GetKeyPolicyResponse getKeyPolicy(GetKeyPolicyRequest request) {
        return calls.make(
                "kms:GetKeyPolicy",
                () -> GetKeyPolicyResponse.builder()
                        .policy(policies.get(request.keyId()))
                        .build());
    }

    @Override
    public PutKeyPolicyResponse putKeyPolicy(PutKeyPolicyRequest request) {
        return calls.make("kms:PutKeyPolicy", () -> {
            policies.put(request.keyId(), request.policy());
            return PutKeyPolicyResponse.builder().build();
        });
    }

    @Override
    public ListGrantsResponse listGrants(ListGrantsRequest request) {
        return calls.make(
                "kms:ListGrants",
                () -> ListGrantsResponse.builder()
                        .grants(java.util.List.of())
                        .truncated(false)
                        .build());
    }

    @Override
    public String serviceName() {
        return "kms";
    }

    @Override
    public void close() {}
}
