package dev.chatelaine.front.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.call.Protocol;
import dev.chatelaine.front.caller.Caller;
import dev.chatelaine.front.upstream.ScriptedUpstream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyPoliciesTest {
    private static final String KEY = "arn:aws:kms:us-east-1:111111111111:key/k";
    private static final Caller FUNCTION = Caller.session(
            "arn:aws:sts::111111111111:assumed-role/Decrypt/f", "arn:aws:iam::111111111111:role/Decrypt");
    private static final String DELEGATING = statement(
            "\"Principal\":{\"AWS\":\"arn:aws:iam::111111111111:root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"");

    private final ScriptedUpstream upstream = new ScriptedUpstream();
    private final Authorizer authorizer = new Authorizer(upstream, new ManagedPolicies(upstream), Clock.systemUTC());
    private final KeyPolicies keys = new KeyPolicies(upstream, authorizer, Clock.systemUTC());

    private static String statement(String body) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"," + body + "}]}";
    }

    private static String json(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    private void keyPolicy(String policy, String grants) {
        upstream.answer(
                        "111111111111 TrentService.GetKeyPolicy {\"KeyId\":\"" + KEY + "\",\"PolicyName\":\"default\"}",
                        "{\"Policy\":" + json(policy) + "}")
                .answer(
                        "111111111111 TrentService.ListGrants {\"KeyId\":\"" + KEY + "\",\"Limit\":100}",
                        "{\"Grants\":[" + grants + "],\"Truncated\":false}");
    }

    private void rolePolicy(String policy, String boundary) {
        upstream.answer("111111111111 GetRole {RoleName=Decrypt}", "<R><Role>" + boundary + "</Role></R>")
                .answer(
                        "111111111111 ListRolePolicies {RoleName=Decrypt}",
                        "<R><PolicyNames><member>p</member></PolicyNames></R>")
                .answer("111111111111 ListAttachedRolePolicies {RoleName=Decrypt}", "<R><AttachedPolicies/></R>")
                .answer(
                        "111111111111 GetRolePolicy {PolicyName=p, RoleName=Decrypt}",
                        "<R><PolicyDocument>" + policy + "</PolicyDocument></R>");
    }

    private void require(Caller caller, String action, Map<String, String> context) {
        require("kms", caller, action, context);
    }

    private void require(String service, Caller caller, String action, Map<String, String> context) {
        Call call = new Call(
                caller,
                service,
                action.substring(4),
                "us-east-1",
                Protocol.JSON_1_1,
                JsonNodeFactory.instance.objectNode());
        keys.require(call, action, KEY, context, Map.of());
    }

    @Test
    void aRoleMayWhatItsPolicyAllowsUnderAKeyPolicyThatDelegates() {
        keyPolicy(DELEGATING, "");
        rolePolicy(
                statement("\"Action\":\"kms:Decrypt\",\"Resource\":\"" + KEY + "\",\"Condition\":{\"StringEquals\":"
                        + "{\"kms:EncryptionContext:tenant\":\"a\"}}"),
                "");

        assertThatCode(() -> require(FUNCTION, "kms:Decrypt", Map.of("tenant", "a")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> require(FUNCTION, "kms:Decrypt", Map.of("tenant", "b")))
                .isInstanceOf(AwsError.class)
                .hasMessage("User: arn:aws:sts::111111111111:assumed-role/Decrypt/f is not authorized to perform: "
                        + "kms:Decrypt on resource: " + KEY
                        + " because no identity-based policy allows the kms:Decrypt action");
    }

    @Test
    void aServiceThatAsksInTheCallersNameIsKnownByIt() {
        keyPolicy(DELEGATING, "");
        rolePolicy(
                statement("\"Action\":\"kms:Decrypt\",\"Resource\":\"" + KEY + "\",\"Condition\":{\"StringEquals\":"
                        + "{\"kms:ViaService\":\"ssm.us-east-1.amazonaws.com\"}}"),
                "");

        assertThatCode(() -> require("ssm", FUNCTION, "kms:Decrypt", Map.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> require("kms", FUNCTION, "kms:Decrypt", Map.of()))
                .isInstanceOf(AwsError.class);
        assertThatThrownBy(() -> require("secretsmanager", FUNCTION, "kms:Decrypt", Map.of()))
                .isInstanceOf(AwsError.class);
    }

    @Test
    void whatAPolicyDeniesIsExplicitlyDenied() {
        keyPolicy(DELEGATING, "");
        rolePolicy("{\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"kms:*\",\"Resource\":\"*\"}]}", "");

        assertThatThrownBy(() -> require(FUNCTION, "kms:Decrypt", Map.of()))
                .hasMessageEndingWith("with an explicit deny in an identity-based policy");
    }

    @Test
    void theRootNeedsTheKeyPolicyToo() {
        keyPolicy(
                statement("\"Principal\":{\"AWS\":\"arn:aws:iam::111111111111:role/Other\"},\"Action\":\"kms:*\","
                        + "\"Resource\":\"*\""),
                "");

        assertThatThrownBy(() -> require(Caller.root("111111111111"), "kms:Decrypt", Map.of()))
                .hasMessageEndingWith("because no resource-based policy allows the kms:Decrypt action");
    }

    @Test
    void aGrantAllowsWithItsContext() {
        keyPolicy(
                DELEGATING,
                "{\"GrantId\":\"g\",\"GranteePrincipal\":\"arn:aws:iam::111111111111:role/Decrypt\",\"KeyId\":\"" + KEY
                        + "\",\"Operations\":[\"Decrypt\"],\"Constraints\":{\"EncryptionContextSubset\":{\"t\":\"a\"}}}");
        rolePolicy(statement("\"Action\":\"s3:*\",\"Resource\":\"*\""), "");

        assertThatCode(() -> require(FUNCTION, "kms:Decrypt", Map.of("t", "a", "u", "b")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> require(FUNCTION, "kms:Decrypt", Map.of("t", "b")))
                .isInstanceOf(AwsError.class);
    }

    @Test
    void aSessionPolicyLimits() {
        keyPolicy(DELEGATING, "");
        rolePolicy(statement("\"Action\":\"kms:*\",\"Resource\":\"*\""), "");
        Caller limited = FUNCTION.limitedBy(List.of(statement("\"Action\":\"kms:Encrypt\",\"Resource\":\"*\"")));

        assertThatCode(() -> require(limited, "kms:Encrypt", Map.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> require(limited, "kms:Decrypt", Map.of()))
                .hasMessageEndingWith("because no session policy allows the kms:Decrypt action");
    }

    @Test
    void aPermissionsBoundaryLimits() {
        keyPolicy(DELEGATING, "");
        rolePolicy(
                statement("\"Action\":\"kms:*\",\"Resource\":\"*\""),
                "<PermissionsBoundary><PermissionsBoundaryArn>b</PermissionsBoundaryArn></PermissionsBoundary>");
        upstream.answer("111111111111 GetPolicy {PolicyArn=b}", "<R><DefaultVersionId>v1</DefaultVersionId></R>")
                .answer(
                        "111111111111 GetPolicyVersion {PolicyArn=b, VersionId=v1}",
                        "<R><Document>%7B%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22s3%3A*"
                                + "%22%2C%22Resource%22%3A%22*%22%7D%5D%7D</Document></R>");

        assertThatThrownBy(() -> require(FUNCTION, "kms:Decrypt", Map.of()))
                .hasMessageEndingWith("because no permissions boundary allows the kms:Decrypt action");
    }
}
