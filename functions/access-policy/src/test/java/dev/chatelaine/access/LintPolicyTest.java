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

class LintPolicyTest {

    private static final String POLICY = "\"policy\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::shop/*\",\"Condition\":{\"NumericLessThan\":"
            + "{\"s3:max-keys\":[10,\"ten\"]}}}]}";

    @AutoClose
    private final ApplicationContext context = Contexts.with(new FakeKeys());

    private String lint(String request) throws IOException {
        return Answered.by(new LintPolicyHandler(context), request);
    }

    @Test
    void aFindingHasItsPlaceAndItsFix() throws IOException {
        assertThat(lint("{" + POLICY + ",\"kind\":\"identity\"}"))
                .isEqualTo("{\"findings\":[{\"code\":\"VALUE_UNREADABLE\",\"severity\":\"error\","
                        + "\"pointer\":\"/Statement/0/Condition/NumericLessThan/s3:max-keys/1\","
                        + "\"message\":\"The operator cannot read this value, which therefore matches nothing: correct"
                        + " it.\",\"fix\":[{\"op\":\"remove\","
                        + "\"path\":\"/Statement/0/Condition/NumericLessThan/s3:max-keys/1\"}]}]}");
    }

    @Test
    void valuesOfAFixAreJson() throws IOException {
        String request = "{" + POLICY.replace("NumericLessThan", "StringEquals").replace("\"ten\"", "true")
                + ",\"kind\":\"identity\"}";
        assertThat(lint(request)).contains("\"value\":{\"s3:max-keys\":[10,true]}");
    }

    @Test
    void aGoodPolicyHasNoFindings() throws IOException {
        assertThat(lint("{" + POLICY.replace(",\"ten\"", "") + ",\"kind\":\"identity\",\"account\":\"111122223333\"}"))
                .isEqualTo("{\"findings\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"key\"}|\"/policy\" is missing",
                "{\"policy\":[],\"kind\":\"key\"}|\"/policy\" is malformed",
                "{\"policy\":{}}|\"/kind\" is missing",
                "{\"policy\":{},\"kind\":\"vault\"}|\"/kind\" is malformed: expected one of identity,",
                "{\"policy\":{},\"kind\":\"key\",\"account\":\"shop\"}|\"/account\" is malformed",
                "{\"policy\":{},\"kind\":\"key\"}|The policy at \"/policy\": ",
                "{\"rule\":1}|Unknown field \"rule\"",
            })
    void aMalformedRequestIsRefusedByPlace(String request, String message) {
        assertThatThrownBy(() -> lint(request))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(message);
    }
}
