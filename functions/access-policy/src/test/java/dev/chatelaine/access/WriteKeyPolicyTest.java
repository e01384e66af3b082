package dev.chatelaine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.lambda.Answered;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteKeyPolicyTest {

    private static final String NAMED =
            "\"account\":\"111122223333\",\"admins\":[\"arn:aws:iam::111122223333:role/admin\"],"
                    + "\"users\":[\"arn:aws:iam::111122223333:role/app\"]";

    @AutoClose
    private final ApplicationContext context = Contexts.with(new FakeKeys());

    private String write(String request) throws IOException {
        return Answered.by(new WriteKeyPolicyHandler(context), request);
    }

    @Test
    void thePolicyIsADocument() throws IOException {
        assertThat(write("{" + NAMED + "}"))
                .startsWith("{\"policy\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Administration\","
                        + "\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:role/admin\"},"
                        + "\"Action\":[\"kms:CancelKeyDeletion\",")
                .endsWith("}]},\"findings\":[]}");
    }

    /** The linter has nothing against what is written, whatever is described. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"services\":[\"ec2.us-east-1.amazonaws.com\",\"s3\"]",
                "\"encryptionContext\":{\"tenant\":\"blue\",\"x\":\"${y}\"}",
                "\"services\":[\"rds\"],\"encryptionContext\":{\"aws:rds:db-id\":\"db-1\"},\"accounts\":[\"444455556666\"]",
                "\"grants\":true",
                "\"usage\":\"SIGN_VERIFY\"",
                "\"usage\":\"GENERATE_VERIFY_MAC\",\"services\":[\"s3\"]",
                "\"usage\":\"KEY_AGREEMENT\"",
            })
    void whatIsWrittenHasNoFindings(String more) throws IOException {
        assertThat(write("{" + NAMED + "," + more + "}")).endsWith("\"findings\":[]}");
    }

    @Test
    void theConsolesGrantsAreFound() throws IOException {
        assertThat(write("{" + NAMED + ",\"form\":\"console\"}"))
                .contains("\"code\":\"GRANTS_UNLIMITED\",\"severity\":\"warning\",\"pointer\":\"/Statement/1/Action\"")
                .doesNotContain("\"severity\":\"error\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"account\":\"1\"|\"/account\" is malformed",
                "\"account\":\"111122223333\"|\"/admins\" is missing",
                "\"account\":\"111122223333\",\"admins\":[]|\"/admins\" is malformed",
                "\"account\":\"111122223333\",\"admins\":[\"*\"]|\"/admins/0\" is malformed: expected the ARN of one",
                "NAMED,\"services\":[\"ec2\",\"*\"]|\"/services/1\" is malformed",
                "NAMED,\"accounts\":[444455556666]|\"/accounts\" is malformed",
                "NAMED,\"encryptionContext\":{}|\"/encryptionContext\" is malformed",
                "NAMED,\"encryptionContext\":{\"a\":1}|\"/encryptionContext/a\" is malformed",
                "NAMED,\"encryptionContext\":{\"a\":\"\"}|encryptionContext: a key policy holds printable",
                "NAMED,\"usage\":\"ALL\"|\"/usage\" is malformed: expected one of ENCRYPT_DECRYPT,",
                "NAMED,\"form\":\"open\"|\"/form\" is malformed: expected one of leastPrivilege, console",
                "NAMED,\"grants\":\"yes\"|\"/grants\" is malformed",
                "NAMED,\"caller\":\"ann\"|\"/caller\" is malformed",
                "NAMED,\"caller\":\"arn:aws:iam::111122223333:user/ann\"|caller: KMS would refuse the policy",
                "NAMED,\"rule\":1|Unknown field \"rule\"",
            })
    void aMalformedRequestIsRefusedByPlace(String fields, String message) {
        assertThatThrownBy(() -> write("{" + fields.replace("NAMED", NAMED) + "}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(message);
    }
}
