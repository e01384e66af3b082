package dev.chatelaine.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.iam.IamClient;

/** The identity policies of the roles of one account. */
public final class IamRolePolicies {

    private final IamClient iam;

    /** Policies by this client. */
    public IamRolePolicies(IamClient iam) {
        this.iam = iam;
    }

    /**
     * The documents of a role's policies, inline and attached, by name.
     *
     * @param role the role's name
     */
    public Map<String, String> of(String role) {
        Map<String, String> documents = new LinkedHashMap<>();
        call("iam:ListRolePolicies", role)
                .answer(() -> iam.listRolePoliciesPaginator(request -> request.roleName(role)).policyNames().stream()
                        .toList())
                .forEach(name -> documents.put(name, inline(role, name)));
        call("iam:ListAttachedRolePolicies", role)
                .answer(
                        () -> iam
                                .listAttachedRolePoliciesPaginator(request -> request.roleName(role))
                                .attachedPolicies()
                                .stream()
                                .toList())
                .forEach(policy -> documents.put(policy.policyName(), attached(policy.policyArn())));
        return documents;
    }

    private String inline(String role, String name) {
        return decoded(call("iam:GetRolePolicy", role)
                .answer(() ->
                        iam.getRolePolicy(request -> request.roleName(role).policyName(name)))
                .policyDocument());
    }

    private String attached(String arn) {
        String version = call("iam:GetPolicy", arn)
                .answer(() -> iam.getPolicy(request -> request.policyArn(arn)))
                .policy()
                .defaultVersionId();
        return decoded(call("iam:GetPolicyVersion", arn)
                .answer(() ->
                        iam.getPolicyVersion(request -> request.policyArn(arn).versionId(version)))
                .policyVersion()
                .document());
    }

    /** IAM answers documents percent-encoded. */
    private static String decoded(String document) {
        return document.startsWith("%") ? URLDecoder.decode(document, StandardCharsets.UTF_8) : document;
    }

    private static ServiceCall call(String action, String resource) {
        return new ServiceCall(action, resource);
    }
}
