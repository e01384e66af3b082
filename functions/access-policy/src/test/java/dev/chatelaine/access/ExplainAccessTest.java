package dev.chatelaine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.lambda.Answered;
import dev.chatelaine.lambda.FunctionContext;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainAccessTest {

    private static final String ALLOW_READ =
            "{\"Statement\":{\"Sid\":\"Read\",\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}}";

    private final ApplicationContext context = FunctionContext.builder()
            .singletons(new Settings(Map.of()), new FakeKeys())
            .start();

    @AfterEach
    void close() {
        context.close();
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"boundary", "session", "scp", "rcp", "endpoint"})
    void whatIsNotEvaluatedYetIsRefusedByName(String kind) {
        assertThatThrownBy(() -> explain(read("{\"" + kind + "\":[]}")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"/policies/" + kind + "\" is not supported in this version");
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
    void aBrokenPolicyIsRefusedByPlace() {
        assertThatThrownBy(() -> explain(read("{\"identity\":[{\"Statement\":{\"Effect\":\"Maybe\"}}]}")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("The policy at \"/policies/identity/0\": ");
    }
}
