package dev.chatelaine.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BuildersTest {

    private static final Statement STATEMENT = Statement.deny()
            .resources(List.of("*"))
            .actions(List.of("kms:Decrypt", "kms:Encrypt"))
            .principals(Principals.Type.SERVICE, List.of("s3.amazonaws.com"))
            .principals(Principals.Type.AWS, List.of("111122223333"))
            .sid("One")
            .when("StringEquals", "kms:ViaService", List.of("a"))
            .when("Bool", "aws:SecureTransport", List.of("true"))
            .when("StringEquals", "kms:CallerAccount", List.of("111122223333", "444455556666"))
            .build();

    private static final String TEXT = "{\"Sid\":\"One\",\"Effect\":\"Deny\",\"Principal\":{\"AWS\":\"111122223333\","
            + "\"Service\":\"s3.amazonaws.com\"},\"Action\":[\"kms:Decrypt\",\"kms:Encrypt\"],\"Resource\":\"*\","
            + "\"Condition\":{\"StringEquals\":{\"kms:ViaService\":\"a\",\"kms:CallerAccount\":[\"111122223333\","
            + "\"444455556666\"]},\"Bool\":{\"aws:SecureTransport\":\"true\"}}}";

    @Test
    void aStatementIsWrittenInTheUsualOrder() {
        assertThat(STATEMENT.print()).isEqualTo(TEXT);
    }

    @Test
    void aDocumentIsReadAsItWasBuilt() {
        Policy policy = Policy.builder()
                .version(Version.V2012)
                .id("keys")
                .statement(STATEMENT)
                .build();
        assertThat(policy.print())
                .isEqualTo("{\"Version\":\"2012-10-17\",\"Id\":\"keys\",\"Statement\":[" + TEXT + "]}");
        assertThat(Policy.parse(policy.print())).isEqualTo(policy);
    }

    @Test
    void anElementTakesThePlaceOfTheOneOfItsKind() {
        assertThat(STATEMENT.with(Effect.ALLOW).print()).isEqualTo(TEXT.replace("Deny", "Allow"));
        assertThat(STATEMENT
                        .with(new Statement.Actions(true, OneOrMany.one("kms:*")))
                        .print())
                .isEqualTo(TEXT.replace("\"Action\":[\"kms:Decrypt\",\"kms:Encrypt\"]", "\"NotAction\":\"kms:*\""));
    }

    @Test
    void anElementOfANewKindStandsAtTheEnd() {
        Policy policy = Policy.parse("{\"Statement\":" + TEXT + "}");
        assertThat(policy.with(Version.V2008).print())
                .isEqualTo("{\"Statement\":" + TEXT + ",\"Version\":\"2008-10-17\"}");
    }
}
