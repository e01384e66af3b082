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

class ComparePoliciesTest {

    private static final String READ = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::shop/*\"}]}";
    private static final String WRITE = READ.replace("\"s3:GetObject\"", "[\"s3:GetObject\",\"s3:PutObject\"]");
    private static final String PUT = "{\"principal\":\"arn:aws:iam::111122223333:role/someone\","
            + "\"action\":\"s3:PutObject\",\"resource\":\"arn:aws:s3:::shop/example\","
            + "\"resourceAccount\":\"111122223333\"}";

    @AutoClose
    private final ApplicationContext context = Contexts.with(new FakeKeys());

    private String compare(String before, String after) throws IOException {
        return Answered.by(
                new ComparePoliciesHandler(context),
                "{\"before\":" + before + ",\"after\":" + after + ",\"kind\":\"identity\"}");
    }

    @Test
    void newAccessComesWithARequest() throws IOException {
        assertThat(compare(READ, WRITE))
                .isEqualTo("{\"wider\":true,\"narrower\":false,\"newAccess\":[" + PUT + "],\"lostAccess\":[],"
                        + "\"because\":[{\"example\":\"/newAccess/0\",\"statement\":\"/after/Statement/0\","
                        + "\"needsCallersPolicy\":false}],\"undecided\":[]}");
    }

    @Test
    void lostAccessComesWithARequest() throws IOException {
        assertThat(compare(WRITE, READ))
                .contains("\"wider\":false,\"narrower\":true,\"newAccess\":[],\"lostAccess\":[" + PUT + "]")
                .contains("\"statement\":\"/before/Statement/0\"");
    }

    @Test
    void anExampleIsARequestOfExplainAccess() throws IOException {
        String decided = Answered.by(
                new ExplainAccessHandler(context),
                "{\"request\":" + PUT + ",\"policies\":{\"identity\":[" + WRITE + "]}}");
        assertThat(decided).contains("\"decision\":\"Allowed\"");
    }

    @Test
    void whatIsNotFollowedToTheEndIsTold() throws IOException {
        String one = READ.replace("shop/*", "shop/${aws:PrincipalTag/a}");
        String other = READ.replace("shop/*", "shop/${aws:PrincipalTag/a}${aws:PrincipalTag/b, ''}");
        assertThat(compare(one, other)).contains("\"wider\":true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"after\":{},\"kind\":\"key\"}|\"/before\" is missing",
                "{\"before\":{\"Statement\":[]},\"kind\":\"key\"}|\"/after\" is missing",
                "{\"before\":[],\"after\":{},\"kind\":\"key\"}|\"/before\" is malformed",
                "{\"before\":{\"Statement\":[]},\"after\":{\"Statement\":[]}}|\"/kind\" is missing",
                "{\"before\":{\"Statement\":[]},\"after\":{\"Statement\":[]},\"kind\":\"vault\"}|\"/kind\" is malformed",
                "{\"before\":{\"Statement\":[]},\"after\":{},\"kind\":\"key\"}|The policy at \"/after\": ",
                "{\"before\":{\"Statement\":[]},\"after\":{\"Statement\":[{\"Effect\":\"Allow\"}]},\"kind\":\"key\"}|"
                        + "The policy at \"/after\" cannot be used at statement 0",
                "{\"rule\":1}|Unknown field \"rule\"",
            })
    void aMalformedRequestIsRefusedByPlace(String request, String message) {
        assertThatThrownBy(() -> Answered.by(new ComparePoliciesHandler(context), request))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(message);
    }
}
