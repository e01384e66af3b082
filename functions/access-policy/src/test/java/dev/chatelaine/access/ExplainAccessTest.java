package dev.chatelaine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.lambda.Answered;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainAccessTest {

    private static final String ALLOW_READ =
            "{\"Statement\":{\"Sid\":\"Read\",\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}}";

    private final FakeKeys keys = new FakeKeys();

    @AutoClose
    private final ApplicationContext context = Contexts.with(keys);

    private String explain(String request) throws IOException {
        return Answered.by(new ExplainAccessHandler(context), request);
    }

    private static String request(String action, String resource) {
        return "\"request\":{\"principal\":\"" + FakeKeys.ROLE + "\",\"action\":\"" + action + "\",\"resource\":\""
                + resource + "\"" + (resource.contains("s3") ? ",\"resourceAccount\":\"111122223333\"" : "") + "}";
    }

    private static String read(String policies) {
        return "{" + request("s3:GetObject", "arn:aws:s3:::shop/a") + ",\"policies\":" + policies + "}";
    }

    @Test
    void anIdentityPolicyAllows() throws IOException {
        assertThat(explain(read("{\"identity\":[" + ALLOW_READ + "]}")))
                .isEqualTo("{\"decision\":\"Allowed\",\"because\":[{\"policy\":\"identity policy 0\","
                        + "\"statement\":\"Read\",\"effect\":\"Allow\",\"why\":\"allows s3:GetObject\"}],"
                        + "\"missing\":[]}");
    }

    @Test
    void aResourcePolicyDenies() throws IOException {
        String deny =
                "{\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}";
        assertThat(explain(read("{\"identity\":[" + ALLOW_READ + "],\"resource\":" + deny + "}")))
                .contains("\"decision\":\"ExplicitlyDenied\"", "\"policy\":\"resource policy\"", "\"effect\":\"Deny\"");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertThat(explain(read("{\"identity\":[]}")))
                .contains("\"decision\":\"ImplicitlyDenied\"", "add an Allow to an identity policy");
    }

    @Test
    void conditionsSeeTheContext() throws IOException {
        String onlyFrom = ALLOW_READ.replace(
                "\"Resource\":\"*\"",
                "\"Resource\":\"*\",\"Condition\":{\"NumericLessThan\":{\"s3:max-keys\":1.5},"
                        + "\"Bool\":{\"aws:SecureTransport\":true}}");
        String request = read("{\"identity\":[" + onlyFrom + "]}")
                .replace(
                        "\"resourceAccount\"",
                        "\"context\":{\"s3:max-keys\":1,\"aws:SecureTransport\":[\"true\"]},\"resourceAccount\"");
        assertThat(explain(request)).contains("\"decision\":\"Allowed\"");
        assertThat(explain(request.replace("\"s3:max-keys\":1,", "\"s3:max-keys\":2,")))
                .contains("\"decision\":\"ImplicitlyDenied\"", "s3:max-keys");
    }

    @Test
    void aGrantOpensAKey() throws IOException {
        String grants = "{\"grants\":[{\"GrantId\":\"g1\",\"GranteePrincipal\":\"" + FakeKeys.ROLE
                + "\",\"IssuingAccount\":\"111122223333\",\"Operations\":[\"Decrypt\"],\"CreationDate\":1.7e9}]}";
        String decrypt = "{" + request("kms:Decrypt", FakeKeys.KEY) + ",\"policies\":" + grants + "}";
        assertThat(explain(decrypt)).contains("\"decision\":\"Allowed\"", "\"statement\":\"g1\"");
    }

    @ParameterizedTest
    @CsvSource({"kms:DescribeKey,Describe", "kms:Decrypt,first", "kms:Encrypt,second"})
    void theRulesOfAKeyAreRead(String action, String statement) throws IOException {
        assertThat(explain("{" + request(action, FakeKeys.KEY) + ",\"key\":\"alias/shop\"}"))
                .contains("\"decision\":\"Allowed\"", "\"statement\":\"" + statement + "\"");
    }

    @Test
    void aKeyThatIsNotThereIsNotFound() {
        String elsewhere = "{" + request("kms:Decrypt", FakeKeys.KEY) + ",\"key\":\"alias/other\"}";
        assertThatThrownBy(() -> explain(elsewhere)).isInstanceOf(NotFound.class);
    }

    @Test
    void keyAndResourceMustBeTheSame() {
        String other = FakeKeys.KEY.replace("1234abcd", "ffffffff");
        assertThatThrownBy(() -> explain("{" + request("kms:Decrypt", other) + ",\"key\":\"alias/shop\"}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"/request/resource\" is not the ARN of the key");
    }

    @Test
    void aKeyKnowsItsAliasesAndProperties() throws IOException {
        assertThat(explain("{" + request("kms:Sign", FakeKeys.KEY) + ",\"key\":\"alias/shop\"}"))
                .contains("\"decision\":\"Allowed\"", "ByAlias");
        assertThat(explain("{" + request("kms:Sign", FakeKeys.ALIAS) + ",\"key\":\"" + FakeKeys.KEY + "\"}"))
                .contains("\"decision\":\"Allowed\"", "ByAlias");
        assertThat(explain("{" + request("kms:Sign", FakeKeys.KEY) + ",\"key\":\"" + FakeKeys.KEY + "\"}"))
                .contains("\"decision\":\"ImplicitlyDenied\"", "kms:RequestAlias");
    }

    @Test
    void theStateOfAKeyIsNamedBesideTheDecision() throws IOException {
        keys.disable();

        assertThat(explain("{" + request("kms:Decrypt", FakeKeys.KEY) + ",\"key\":\"alias/shop\"}"))
                .contains("\"decision\":\"Allowed\"", "The key is in the state Disabled");
        assertThat(explain("{" + request("kms:DescribeKey", FakeKeys.KEY) + ",\"key\":\"alias/shop\"}"))
                .contains("\"missing\":[]");
    }

    private static final String ALLOW_WRITE =
            ALLOW_READ.replace("Read", "Write").replace("GetObject", "PutObject");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boundary|%s|boundary",
                "boundary|[%s]|boundary 0",
                "session|%s|session policy",
                "session|[%s]|session policy 0",
                "scp|[[%s]]|SCP 0 of level 0",
                "rcp|[[%s]]|RCP 0 of level 0",
                "endpoint|[%s]|endpoint policy 0",
            })
    void everyLimitMustAllowAsWell(String kind, String shape, String label) throws IOException {
        String identity = "{\"identity\":[" + ALLOW_READ + "],\"" + kind + "\":";

        assertThat(explain(read(identity + shape.formatted(ALLOW_READ) + "}")))
                .contains("\"decision\":\"Allowed\"", "\"policy\":\"" + label + "\"");
        assertThat(explain(read(identity + shape.formatted(ALLOW_WRITE) + "}")))
                .contains("\"decision\":\"ImplicitlyDenied\"", "does not allow s3:GetObject: add an Allow there.");
        assertThat(explain(read(identity + shape.formatted(ALLOW_READ.replace("Allow", "Deny")) + "}")))
                .contains("\"decision\":\"ExplicitlyDenied\"", "\"policy\":\"" + label + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scp|[]|ImplicitlyDenied",
                "scp|[[]]|ImplicitlyDenied",
                "rcp|[]|ImplicitlyDenied",
                "rcp|[[],[]]|ImplicitlyDenied",
                "boundary|[]|Allowed",
                "session|[]|Allowed",
                "endpoint|[]|Allowed",
            })
    void anEmptyLevelAllowsNothingAndAnEmptyListOfPoliciesIsNone(String kind, String empty, String decision)
            throws IOException {
        assertThat(explain(read("{\"identity\":[" + ALLOW_READ + "],\"" + kind + "\":" + empty + "}")))
                .contains("\"decision\":\"" + decision + "\"");
    }

    @Test
    void theTrustPolicyOfARoleMustAllow() throws IOException {
        String assume = "{" + request("sts:AssumeRole", "arn:aws:iam::111122223333:role/other") + ",\"policies\":{"
                + "\"identity\":[" + ALLOW_READ.replace("s3:GetObject", "sts:AssumeRole") + "]%s}}";
        String trust = ",\"resource\":{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"111122223333\"},"
                + "\"Action\":\"sts:AssumeRole\"}}";

        assertThat(explain(assume.formatted(trust))).contains("\"decision\":\"Allowed\"", "trust policy");
        assertThat(explain(assume.formatted(""))).contains("ImplicitlyDenied", "There is no trust policy");
    }

    @ParameterizedTest
    @CsvSource({"scp,[{}],/policies/scp/0", "rcp,[[1]],/policies/rcp/0/0", "boundary,1,/policies/boundary"})
    void aLimitOfAnotherShapeIsRefusedByPlace(String kind, String value, String place) {
        assertThatThrownBy(() -> explain(read("{\"" + kind + "\":" + value + "}")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"" + place + "\" is malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"policies\":{}}|\"/request\" is missing",
                "{\"request\":[],\"policies\":{}}|\"/request\" is malformed",
                "{\"request\":{\"action\":\"s3:GetObject\"},\"policies\":{}}|\"/request/principal\" is missing",
                "{\"request\":{\"verb\":\"s3:GetObject\"},\"policies\":{}}|Unknown field \"/request/verb\"",
                "{\"rule\":1}|Unknown field \"rule\"",
            })
    void aMalformedRequestIsRefusedByPlace(String request, String message) {
        assertThatThrownBy(() -> explain(request))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(message);
    }

    @Test
    void exactlyOneOfPoliciesAndKeyIsTaken() {
        String alone = "{" + request("kms:Decrypt", FakeKeys.KEY);
        assertThatThrownBy(() -> explain(alone + "}")).hasMessageContaining("\"/policies\" is missing");
        assertThatThrownBy(() -> explain(alone + ",\"policies\":{},\"key\":\"alias/shop\"}"))
                .hasMessageContaining("\"/key\" is one too many");
    }

    @Test
    void aDocumentThatAwsDoesNotStoreIsDecidedWithAWarning() throws IOException {
        String bare = ALLOW_READ.replace("\"Action\"", "\"Principal\":\"" + FakeKeys.ROLE + "\",\"Action\"");

        assertThat(explain(read("{\"resource\":" + bare + "}")))
                .contains("\"decision\":\"Allowed\"", "\"warnings\":[\"Statement 0 of the resource policy names");
        assertThat(explain(read("{\"identity\":[" + bare + "]}")))
                .contains("\"decision\":\"Allowed\"", "\"warnings\":[\"Statement 0 of the identity policy 0 has a");
        assertThat(explain(read("{\"resource\":" + ALLOW_READ + "}")))
                .contains("\"decision\":\"ImplicitlyDenied\"", "it is about nobody.");
        assertThat(explain(read("{\"identity\":[" + ALLOW_READ + "]}"))).doesNotContain("warnings");
    }

    @Test
    void aBrokenPolicyIsRefusedByPlace() {
        assertThatThrownBy(() -> explain(read("{\"identity\":[{\"Statement\":{\"Effect\":\"Maybe\"}}]}")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("The policy at \"/policies/identity/0\": ");
    }
}
