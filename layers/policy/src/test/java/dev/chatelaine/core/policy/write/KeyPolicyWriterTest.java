package dev.chatelaine.core.policy.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.access.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPolicyWriterTest {

    private static final String RECOVERY = "{\"Sid\":\"Recovery by the root user\",\"Effect\":\"Allow\","
            + "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},"
            + "\"Action\":[\"kms:DescribeKey\",\"kms:GetKeyPolicy\",\"kms:PutKeyPolicy\"],\"Resource\":\"*\","
            + "\"Condition\":{\"ArnEquals\":{\"aws:PrincipalArn\":\"arn:aws:iam::111122223333:root\"}}}";

    private static Policy written(KeyDescriptionBuilder description) {
        return KeyPolicyWriter.LEAST_PRIVILEGE.write(description.build());
    }

    private static Statement statement(Policy policy, String sid) {
        return policy.statements().stream()
                .filter(statement -> statement.sid().orElse("").equals(sid))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesAdministratorsUsersAndTheRootUser() {
        Policy policy = written(Described.plain());
        assertThat(policy.statements().stream().map(statement -> statement.sid().orElseThrow()))
                .containsExactly("Administration", "Use", "Recovery by the root user");
        assertThat(statement(policy, "Use").print())
                .isEqualTo("{\"Sid\":\"Use\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
                        + "[\"arn:aws:iam::111122223333:role/app/Orders\",\"arn:aws:iam::111122223333:user/Ann\"]},"
                        + "\"Action\":[\"kms:Decrypt\",\"kms:DescribeKey\",\"kms:Encrypt\",\"kms:GenerateDataKey\","
                        + "\"kms:GenerateDataKeyPair\",\"kms:GenerateDataKeyPairWithoutPlaintext\","
                        + "\"kms:GenerateDataKeyWithoutPlaintext\",\"kms:ReEncryptFrom\",\"kms:ReEncryptTo\"],"
                        + "\"Resource\":\"*\"}");
        assertThat(statement(policy, "Recovery by the root user").print()).isEqualTo(RECOVERY);
    }

    @Test
    void bindsUseToServicesAndContext() {
        Policy policy = written(Described.full());
        assertThat(statement(policy, "Use").print())
                .contains("\"Principal\":{\"AWS\":[\"" + Described.APP + "\",\"" + Described.ANN + "\",\""
                        + Described.PARTNER + "\",\"arn:aws:iam::444455556666:root\"]}")
                .endsWith(
                        "\"Condition\":{\"StringEquals\":{\"kms:EncryptionContext:Table\":\"orders ${$}{x}\","
                                + "\"kms:EncryptionContext:tenant\":\"blue\"},"
                                + "\"StringLike\":{\"kms:ViaService\":[\"ec2.us-east-1.amazonaws.com\",\"s3.*.amazonaws.com\"]}}}");
        assertThat(statement(policy, "Description").conditions()).isEmpty();
        assertThat(statement(policy, "Grants for AWS resources").print())
                .contains("\"Bool\":{\"kms:GrantIsForAWSResource\":\"true\"}")
                .contains("kms:EncryptionContext:tenant")
                .contains("kms:ViaService");
    }

    @Test
    void grantsAreLeftOutWhereNobodyAsksForThem() {
        assertThat(written(Described.full().grants(false)).print()).doesNotContain("CreateGrant");
        assertThat(written(Described.plain().grants(true)).print()).contains("CreateGrant");
    }

    @ParameterizedTest
    @EnumSource(KeyUsage.class)
    void usersDoWhatTheKeyIsFor(KeyUsage usage) {
        assertThat(statement(written(Described.plain().usage(usage)), "Use")
                        .actions()
                        .orElseThrow()
                        .patterns()
                        .items())
                .containsAll(usage.operations());
    }

    @Test
    void aPolicyThatWouldLockItsWriterOutIsRefused() {
        assertThatThrownBy(() -> written(Described.plain().caller(Principal.of(Described.APP))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("name the caller, or the role of its session, in admins");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Described.ADMIN,
                "arn:aws:sts::111122223333:assumed-role/KeyAdmin/ann",
                "arn:aws:iam::111122223333:root"
            })
    void anAdministratorAndTheRootUserMayPutIt(String caller) {
        assertThat(written(Described.plain().caller(Principal.of(caller))).statements())
                .hasSize(3);
    }

    @Test
    void aForeignerCannotPutIt() {
        assertThatThrownBy(() -> written(Described.full().caller(Principal.of("arn:aws:iam::444455556666:root"))))
                .hasMessageStartingWith("caller:");
    }

    @Test
    void aPolicyLongerThanKmsTakesIsRefused() {
        List<KeyPrincipal> many = IntStream.range(0, 700)
                .mapToObj(i -> new KeyPrincipal("arn:aws:iam::111122223333:role/team/number-" + i))
                .toList();
        assertThatThrownBy(() -> written(Described.plain().users(many)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("32768 bytes");
        assertThat(written(Described.plain().users(many.subList(0, 500))).print())
                .hasSizeLessThan(32_769);
    }

    @Test
    void theConsolesPolicyIsTheOneInTheGuide() {
        String policy = KeyPolicyWriter.CONSOLE
                .write(KeyDescription.of(Described.ACCOUNT)
                        .admins(Described.principals(Described.ADMIN))
                        .users(Described.principals(Described.APP))
                        .accounts(List.of(Described.OTHER))
                        .build())
                .print();
        String users = "{\"AWS\":[\"" + Described.APP + "\",\"arn:aws:iam::444455556666:root\"]}";
        assertThat(policy)
                .startsWith("{\"Version\":\"2012-10-17\",\"Id\":\"key-consolepolicy-3\",\"Statement\":[{\"Sid\":"
                        + "\"Enable IAM User Permissions\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
                        + "\"arn:aws:iam::111122223333:root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"},")
                .contains("{\"Sid\":\"Allow use of the key\",\"Effect\":\"Allow\",\"Principal\":" + users
                        + ",\"Action\":[\"kms:Encrypt\",\"kms:Decrypt\",\"kms:ReEncrypt*\",\"kms:GenerateDataKey*\","
                        + "\"kms:DescribeKey\"],\"Resource\":\"*\"}")
                .endsWith("{\"Sid\":\"Allow attachment of persistent resources\",\"Effect\":\"Allow\",\"Principal\":"
                        + users + ",\"Action\":[\"kms:CreateGrant\",\"kms:ListGrants\",\"kms:RevokeGrant\"],"
                        + "\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"kms:GrantIsForAWSResource\":\"true\"}}}]}");
    }

    @Test
    void theConsolesPolicyHasNoBounds() {
        assertThatThrownBy(() -> KeyPolicyWriter.CONSOLE.write(Described.plain()
                        .encryptionContext(Map.of("tenant", "blue"))
                        .build()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("leastPrivilege");
    }
}
