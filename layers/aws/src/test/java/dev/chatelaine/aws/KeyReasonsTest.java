package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chatelaine.Denied;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.Keyring;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;
import software.amazon.awssdk.services.kms.model.GrantConstraints;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.ListGrantsRequest;
import software.amazon.awssdk.services.kms.model.ListGrantsResponse;
import software.amazon.awssdk.services.kms.model.PutKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.PutKeyPolicyResponse;

/** A denial of KMS names the statement that caused it, where the key policy can be read. */
class KeyReasonsTest {

    private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String ROLE = "arn:aws:iam::111122223333:role/app";
    private static final String ASKED =
            "User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform:"
                    + " kms:GenerateDataKey on resource: " + KEY + " ";
    private static final String DENY = ASKED + "with an explicit deny in a resource-based policy";
    private static final EncryptionContext TENANT = EncryptionContext.of(Map.of("tenant", "a secret of the request"));

    private final FakeRules rules = new FakeRules();

    /** KMS that denies data keys, and shows what it denies by. */
    private static final class FakeRules implements KmsClient {
        private String message = DENY;
        private Supplier<String> policy = () -> "";
        private List<GrantListEntry> grants = List.of();
        private int reads;

        @Override
        public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
            throw refused(message);
        }

        @Override
        public DecryptResponse decrypt(DecryptRequest request) {
            throw refused(message);
        }

        @Override
        public PutKeyPolicyResponse putKeyPolicy(PutKeyPolicyRequest request) {
            throw refused(message);
        }

        @Override
        public GetKeyPolicyResponse getKeyPolicy(GetKeyPolicyRequest request) {
            reads++;
            assertThat(request.overrideConfiguration().orElseThrow().apiCallTimeout())
                    .isPresent();
            return GetKeyPolicyResponse.builder().policy(policy.get()).build();
        }

        @Override
        public ListGrantsResponse listGrants(ListGrantsRequest request) {
            if (grants.isEmpty()) {
                throw refused("no");
            }
            return ListGrantsResponse.builder().grants(grants).build();
        }

        private static KmsException refused(String message) {
            return (KmsException) KmsException.builder()
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("AccessDeniedException")
                            .errorMessage(message)
                            .build())
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private String refusal() {
        KeyArn arn = KeyArn.parse(KEY).orElseThrow();
        KmsWrappingKey key = KmsWrappingKey.of(arn, new KmsClients(List.of(arn), region -> rules));
        return catchThrowableOfType(Denied.class, () -> key.generate(AlgorithmSuite.AES_256_GCM_COMMIT, TENANT))
                .getMessage();
    }

    @Test
    void asksOnceAboutAMessageOfManyDataKeysUnderTheKey() {
        rules.message = DENY.replace("GenerateDataKey", "Decrypt");
        rules.policy = () -> policy(statement("NotApp", "Deny", ROLE, ""));
        EncryptedDataKey wrapped =
                new EncryptedDataKey("aws-kms", KEY.getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3});
        KeyArn arn = KeyArn.parse(KEY).orElseThrow();
        Keyring keys = Keyring.of(List.of(KmsWrappingKey.of(arn, new KmsClients(List.of(arn), region -> rules))));

        assertThatThrownBy(
                        () -> keys.unwrap(Collections.nCopies(64, wrapped), AlgorithmSuite.AES_256_GCM_COMMIT, TENANT))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("NotApp");
        assertThat(rules.reads).isOne();
    }

    private static String policy(String... statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":["
                + String.join(",", statements).replace('\'', '"') + "]}";
    }

    private static String statement(String sid, String effect, String principal, String more) {
        return "{'Sid':'" + sid + "','Effect':'" + effect + "','Principal':{'AWS':'" + principal
                + "'},'Action':'kms:*','Resource':'*'" + more + "}";
    }

    @Test
    void tellsAPolicyThatShowsNoDenyFromOneThatCannotBeRead() {
        rules.policy = () -> policy(statement("App", "Allow", ROLE, ""));
        assertThat(refusal()).contains("resource-based policy. What was read of it here denies the call by nothing");

        rules.policy = () -> {
            throw FakeRules.refused("no");
        };
        assertThat(refusal()).contains("resource-based policy. It was not read here");
    }

    @Test
    void namesTheStatementThatDenies() {
        rules.policy = () -> policy(
                statement("All", "Allow", "arn:aws:iam::111122223333:root", ""), statement("NotApp", "Deny", ROLE, ""));

        assertThat(refusal())
                .endsWith("\n{\"action\":\"kms:GenerateDataKey\",\"resource\":\"" + KEY + "\","
                        + "\"decision\":\"ExplicitlyDenied\",\"because\":[{\"policy\":\"key policy\","
                        + "\"statement\":\"NotApp\",\"effect\":\"Deny\",\"why\":\"denies kms:GenerateDataKey\"}],"
                        + "\"missing\":[]}");
    }

    @Test
    void conditionsSeeTheEncryptionContextWhoseValuesAreNotTold() {
        rules.policy = () -> policy(statement(
                "OtherTenants",
                "Deny",
                "*",
                ",'Condition':{'StringEquals':{'kms:EncryptionContext:tenant':'a secret of the request'}}"));

        assertThat(refusal()).contains("OtherTenants").doesNotContain("a secret");
    }

    @Test
    void namesWhatTheKeyPolicyLacks() {
        rules.message = ASKED + "because no resource-based policy allows the kms:GenerateDataKey action";
        rules.policy = () -> policy(statement("Other", "Allow", "arn:aws:iam::111122223333:role/other", ""));

        assertThat(refusal())
                .contains("\"decision\":\"ImplicitlyDenied\"", "The key policy allows kms:GenerateDataKey neither to");
    }

    @Test
    void namesTheDelegationInVainAndTheKindOfPolicyThatTheServiceNames() {
        rules.message = ASKED + "because no identity-based policy allows the kms:GenerateDataKey action";
        rules.policy = () -> policy(statement("Delegate", "Allow", "111122223333", ""));

        assertThat(refusal())
                .contains(
                        "\"statement\":\"Delegate\"", "does not allow it: identity-based policy", "No identity policy");
    }

    @Test
    void namesAGrantWhoseConstraintDoesNotHold() {
        rules.message = ASKED + "because no resource-based policy allows the kms:GenerateDataKey action";
        rules.policy = () -> policy(statement("Other", "Allow", "arn:aws:iam::111122223333:role/other", ""));
        rules.grants = List.of(GrantListEntry.builder()
                .keyId(KEY)
                .grantId("g1")
                .granteePrincipal(ROLE)
                .operationsWithStrings("GenerateDataKey")
                .constraints(GrantConstraints.builder()
                        .encryptionContextEquals(Map.of("tenant", "blue"))
                        .build())
                .build());

        assertThat(refusal()).contains("Grant g1 would allow it, but its constraints do not hold.");
    }

    @Test
    void saysWhichKindOfPolicyDeniesWhereItCannotRead() {
        rules.message = ASKED + "with an explicit deny in a service control policy";
        rules.policy = () -> {
            throw FakeRules.refused("no");
        };

        assertThat(refusal()).contains("\"decision\":\"ExplicitlyDenied\"", "service control policy");
    }

    @Test
    void aDenialOfAnotherKindOfPolicyIsNotLaidToTheKeyPolicy() {
        rules.message = ASKED + "with an explicit deny in a service control policy";
        rules.policy = () -> policy(
                statement("OnlyFromHere", "Deny", "*", ",'Condition':{'StringNotEquals':{'aws:SourceVpce':'vpce-1'}}"));

        assertThat(refusal()).contains("service control policy").doesNotContain("OnlyFromHere");
    }

    @Test
    void aDenialByWhatOnlyTheServiceKnowsSaysSo() {
        rules.policy = () -> policy(
                statement("OnlyFromHere", "Deny", "*", ",'Condition':{'StringNotEquals':{'aws:SourceVpce':'vpce-1'}}"));

        assertThat(refusal()).contains("OnlyFromHere", "to a request without aws:SourceVpce");
    }

    @Test
    void nothingIsSaidOfIdentityPoliciesThatWereNotRead() {
        rules.policy = () -> policy(statement("Delegate", "Allow", "111122223333", ""));

        for (String unsure : List.of("because no resource-based policy allows the kms:GenerateDataKey action", "")) {
            rules.message = ASKED + unsure;

            assertThat(refusal()).doesNotContain("No identity policy", "not read");
        }
    }

    @Test
    void whatIsDeniedBeneathTheCallIsNotExplainedByTheCall() {
        rules.message = DENY.replace("kms:GenerateDataKey", "kms:CreateGrant");
        rules.policy = () -> policy(statement("NotApp", "Deny", ROLE, ""));

        assertThat(refusal()).endsWith("\"resource\":\"" + KEY + "\"}");
    }

    @Test
    void standsWhateverKeepsTheReasonsFromBeingRead() {
        rules.message = ASKED;
        for (Supplier<String> unreadable : List.<Supplier<String>>of(
                () -> {
                    throw ApiCallTimeoutException.create(2_000);
                },
                () -> {
                    throw new UnsupportedOperationException("a defect");
                },
                () -> "no policy")) {
            rules.policy = unreadable;

            assertThat(refusal()).endsWith("\n{\"action\":\"kms:GenerateDataKey\",\"resource\":\"" + KEY + "\"}");
        }
    }

    @Test
    void readsNothingForACallerThatTheServiceDoesNotName() {
        rules.message = "The ciphertext refers to a key that does not exist, or you are not allowed to access.";

        assertThat(refusal()).endsWith("\"resource\":\"" + KEY + "\"}");
        assertThat(rules.reads).isZero();
    }

    @Test
    void namesTheStatementThatKeepsTheKeyPolicyFromBeingChanged() {
        rules.message = DENY.replace("GenerateDataKey", "PutKeyPolicy");
        rules.policy = () -> policy(statement("Frozen", "Deny", "*", ""));

        assertThat(catchThrowableOfType(Denied.class, () -> new KmsKeyRules(rules).replace(KEY, "{}")))
                .hasMessageContaining("\"action\":\"kms:PutKeyPolicy\"")
                .hasMessageContaining("\"statement\":\"Frozen\"");
    }

    @Test
    void aLongNameIsEscapedAndCut() {
        rules.policy = () -> policy(statement("\\u202e" + "x".repeat(30_000), "Deny", ROLE, ""));

        assertThat(refusal()).hasSizeLessThan(2_000).contains("\\u202E");
    }
}
