package dev.chatelaine.snapshots;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;

/**
 * IAM with one role.
 *
 * @param policies its inline policies by name
 * @param calls counts, and loses one
 */
record FakeIam(Map<String, String> policies, Calls calls) implements IamClient {

    @Override
    public ListRolePoliciesResponse listRolePolicies(ListRolePoliciesRequest request) {
        return calls.make(
                "iam:ListRolePolicies",
                () -> ListRolePoliciesResponse.builder()
                        .policyNames(policies.keySet())
                        .isTruncated(false)
                        .build());
    }

    @Override
    public GetRolePolicyResponse getRolePolicy(GetRolePolicyRequest request) {
        return calls.make(
                "iam:GetRolePolicy",
                () -> GetRolePolicyResponse.builder()
                        .policyDocument(URLEncoder.encode(policies.get(request.policyName()), StandardCharsets.UTF_8))
                        .build());
    }

    @Override
    public ListAttachedRolePoliciesResponse listAttachedRolePolicies(ListAttachedRolePoliciesRequest request) {
        return calls.make(
                "iam:ListAttachedRolePolicies",
                () -> ListAttachedRolePoliciesResponse.builder()
                        .attachedPolicies(List.of())
                        .isTruncated(false)
                        .build());
    }

    @Override
    public String serviceName() {
        return "iam";
    }

    @Override
    public void close() {}
}
