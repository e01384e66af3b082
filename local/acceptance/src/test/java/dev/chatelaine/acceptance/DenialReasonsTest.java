package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** What KMS and Secrets Manager deny the deployed functions is answered with the statement that denies it. */
class DenialReasonsTest {

    private static final String SECRET = "reasons/denied";
    private static final String TOKEN = "55555555-5555-5555-5555-555555555555";

    private static LocalCloud cloud;
    private static KmsClient kms;
    private static SecretsManagerClient secrets;
    private static String key;
    private static String policy;
    private static JsonNode sealed;

    /** Denies by an encryption context that no other test has. */
    @BeforeAll
    static void denyOneContext() throws JsonProcessingException {
        cloud = LocalCloud.running();
        kms = cloud.kms(LocalCloud.ACCOUNT);
        secrets = cloud.secrets();
        key = cloud.keys().getFirst();
        sealed = cloud.invoke("Encrypt", encrypt()).body();
        policy = kms.getKeyPolicy(call -> call.keyId(key).policyName("default")).policy();
        ObjectNode denying = (ObjectNode) LocalCloud.JSON.readTree(policy);
        denying.withArray("Statement")
                .add(LocalCloud.JSON.readTree(statement("NoReasons", "kms:*")
                        .replace("}}}", ",\"kms:EncryptionContext:reasons\":\"denied\"}}}")));
        put(denying.toString());
    }

    @AfterAll
    static void allowAgain() {
        put(policy);
        secrets.deleteSecret(call -> call.secretId(SECRET).forceDeleteWithoutRecovery(true));
    }

    private static void put(String document) {
        kms.putKeyPolicy(call -> call.keyId(key).policyName("default").policy(document));
    }

    /** Denies to the functions' roles alone. */
    private static String statement(String sid, String actions) {
        return "{\"Sid\":\"" + sid + "\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"" + actions
                + "\",\"Resource\":\"*\",\"Condition\":{\"StringLike\":{\"aws:PrincipalArn\":\"*:role/*\"}}}";
    }

    private static ObjectNode encrypt() {
        ObjectNode request = LocalCloud.JSON.createObjectNode().put("text", "Who said no?");
        request.putObject("encryptionContext")
                .put("tenant", "blue")
                .put("purpose", "backup")
                .put("reasons", "denied");
        request.putArray("keys").add(key);
        return request;
    }

    private static JsonNode details(LocalCloud.Answer answer) throws JsonProcessingException {
        assertThat(answer.body().path("errorType").asText())
                .as(answer.body().toString())
                .isEqualTo("dev.chatelaine.Denied");
        String message = answer.body().path("errorMessage").asText();
        return LocalCloud.JSON.readTree(message.substring(message.indexOf('\n')));
    }

    private static void saysThat(JsonNode details, String policy, String sid) {
        assertThat(details.path("decision").asText()).as(details.toString()).isEqualTo("ExplicitlyDenied");
        assertThat(details.path("because").get(0).path("policy").asText()).isEqualTo(policy);
        assertThat(details.path("because").get(0).path("statement").asText()).isEqualTo(sid);
        assertThat(details.path("because").get(0).path("effect").asText()).isEqualTo("Deny");
    }

    @Test
    void encryptNamesTheStatementOfTheKeyPolicy() throws JsonProcessingException {
        saysThat(details(cloud.invoke("Encrypt", encrypt())), "key policy", "NoReasons");
    }

    @Test
    void decryptNamesItForTheKeyThatWasAsked() throws JsonProcessingException {
        ObjectNode request = LocalCloud.JSON.createObjectNode();
        request.set("ciphertext", sealed.path("ciphertext"));
        request.putObject("requireContext").put("tenant", "blue").put("reasons", "denied");
        JsonNode asked = details(cloud.invoke("Decrypt", request)).path("keys").get(0);

        saysThat(asked.path("details"), "key policy", "NoReasons");
    }

    @Test
    void rotateSecretNamesTheStatementOfTheSecretsPolicy() throws JsonProcessingException {
        try {
            secrets.deleteSecret(call -> call.secretId(SECRET).forceDeleteWithoutRecovery(true));
        } catch (ResourceNotFoundException absent) {
            // There is none of an earlier run.
        }
        secrets.createSecret(call -> call.name(SECRET).secretString("no database's secret"));
        secrets.rotateSecret(call -> call.secretId(SECRET)
                .rotateImmediately(false)
                .rotationLambdaARN(cloud.output("RotateSecretFunctionName"))
                .rotationRules(rules -> rules.automaticallyAfterDays(30L)));
        secrets.putResourcePolicy(call -> call.secretId(SECRET)
                .resourcePolicy("{\"Version\":\"2012-10-17\",\"Statement\":["
                        + statement("NotByFunctions", "secretsmanager:DescribeSecret") + "]}"));
        ObjectNode request = LocalCloud.JSON
                .createObjectNode()
                .put("Step", "createSecret")
                .put("SecretId", SECRET)
                .put("ClientRequestToken", TOKEN);

        saysThat(details(cloud.invoke("RotateSecret", request)), "secret's policy", "NotByFunctions");
    }
}
