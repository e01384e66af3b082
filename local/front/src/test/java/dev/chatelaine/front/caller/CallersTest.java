package dev.chatelaine.front.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Credential;
import dev.chatelaine.front.call.Form;
import dev.chatelaine.front.upstream.ScriptedUpstream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallersTest {
    private static final String ROLE = "arn:aws:iam::111111111111:role/app/Decrypt";
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:111111111111:function:Decrypt";
    /** {@code hashlib.sha256((FUNCTION + ":1:" + ROLE).encode()).hexdigest()[:16].upper()} after ASIA. */
    private static final String KEY = "ASIAF1A7D17EADF89F43";

    private static final String ANSWER = """
            <AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIA2</AccessKeyId>\
            <SecretAccessKey>s</SecretAccessKey><SessionToken>token</SessionToken>\
            <Expiration>2026-01-01T01:00:00Z</Expiration></Credentials><AssumedRoleUser>\
            <AssumedRoleId>r:me</AssumedRoleId><Arn>arn:aws:sts::111111111111:assumed-role/Reader/me</Arn>\
            </AssumedRoleUser></AssumeRoleResult></AssumeRoleResponse>""";

    private final ScriptedUpstream upstream = new ScriptedUpstream();
    private final Sessions sessions = sessionsAt("2026-01-01T00:00:00Z");

    private static Sessions sessionsAt(String instant) {
        return new Sessions(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private Caller resolve(String key, String service, String token) {
        return new Callers(upstream, sessions).resolve(new Credential(key, "us-east-1", service, token));
    }

    private void owned(String key) {
        upstream.answer(
                "000000000000 GetAccessKeyInfo {AccessKeyId=" + key + "}",
                "<R><GetAccessKeyInfoResult><Account>111111111111</Account></GetAccessKeyInfoResult></R>");
    }

    @Test
    void twelveDigitsAreTheRootOfThatAccount() {
        assertThat(resolve("111111111111", "kms", "")).isEqualTo(Caller.root("111111111111"));
    }

    @Test
    void aFunctionsKeyIsFoundByItsFormulaOverTheVersions() {
        owned(KEY);
        upstream.answer(
                "111111111111 us-east-1 /2015-03-31/functions/?MaxItems=50",
                "{\"Functions\": [{\"FunctionName\": \"Decrypt\", \"Role\": \"" + ROLE + "\", \"FunctionArn\": \""
                        + FUNCTION + "\", \"Version\": \"$LATEST\"}]}");
        upstream.answer(
                "111111111111 us-east-1 /2015-03-31/functions/Decrypt/versions?MaxItems=50",
                "{\"Versions\": [{\"FunctionName\": \"Decrypt\", \"Role\": \"" + ROLE + "\", \"FunctionArn\": \""
                        + FUNCTION + "\", \"Version\": \"1\"}]}");

        upstream.answer(
                "111111111111 us-east-1 /2015-03-31/functions/Decrypt/aliases?MaxItems=50", "{\"Aliases\": []}");

        assertThat(resolve(KEY, "kms", "any"))
                .isEqualTo(Caller.session("arn:aws:sts::111111111111:assumed-role/Decrypt/Decrypt", ROLE));
    }

    @Test
    void anActiveKeyOfAUserIsTheUser() {
        owned("AKIA1");
        upstream.answer(
                        "111111111111 GetAccessKeyLastUsed {AccessKeyId=AKIA1}",
                        "<R><GetAccessKeyLastUsedResult><UserName>ann</UserName></GetAccessKeyLastUsedResult></R>")
                .answer(
                        "111111111111 ListAccessKeys {UserName=ann}",
                        "<R><AccessKeyMetadata><member><AccessKeyId>AKIA1</AccessKeyId><Status>Active</Status></member>"
                                + "</AccessKeyMetadata></R>")
                .answer(
                        "111111111111 GetUser {UserName=ann}",
                        "<R><User><Arn>arn:aws:iam::111111111111:user/ann</Arn></User></R>");

        assertThat(resolve("AKIA1", "kms", "")).isEqualTo(Caller.user("arn:aws:iam::111111111111:user/ann"));
    }

    @Test
    void anAssumedRoleIsRememberedFromTheAnswerOfSts() {
        new SessionAnswers(sessions, (account, arn) -> account + " " + arn)
                .learn(
                        Form.parse("RoleArn=" + ROLE + "&Policy=p&PolicyArns.member.1.arn=m"),
                        ANSWER.getBytes(StandardCharsets.UTF_8));

        assertThat(resolve("ASIA2", "kms", "token"))
                .isEqualTo(Caller.session("arn:aws:sts::111111111111:assumed-role/Reader/me", ROLE)
                        .limitedBy(List.of("p", "111111111111 m")));
    }

    @Test
    void aSessionWithAnotherTokenIsRefused() {
        sessions.open("ASIA2", "token", Instant.parse("2026-01-01T01:00:00Z"), Caller.root("111111111111"));

        assertThatThrownBy(() -> resolve("ASIA2", "kms", "other"))
                .isInstanceOfSatisfying(
                        AwsError.class, e -> assertThat(e.code()).isEqualTo("UnrecognizedClientException"));
    }

    @Test
    void aSessionPastItsTimeIsRefused() {
        Sessions later = sessionsAt("2026-01-01T01:00:00Z");
        later.open("ASIA2", "token", Instant.parse("2026-01-01T01:00:00Z"), Caller.root("111111111111"));

        assertThatThrownBy(() -> later.find(new Credential("ASIA2", "us-east-1", "kms", "token")))
                .isInstanceOfSatisfying(
                        AwsError.class, e -> assertThat(e.code()).isEqualTo("ExpiredTokenException"));
    }

    @Test
    void anUnknownKeyIsRefusedAsTheServiceWordsIt() {
        assertThatThrownBy(() -> resolve("AKIA9", "s3", ""))
                .isInstanceOfSatisfying(
                        AwsError.class, e -> assertThat(e.code()).isEqualTo("InvalidAccessKeyId"));
        assertThatThrownBy(() -> resolve("AKIA9", "sts", ""))
                .isInstanceOfSatisfying(
                        AwsError.class, e -> assertThat(e.code()).isEqualTo("InvalidClientTokenId"));
        assertThatThrownBy(() -> resolve("AKIA9", "kms", ""))
                .isInstanceOfSatisfying(
                        AwsError.class, e -> assertThat(e.code()).isEqualTo("UnrecognizedClientException"));
    }
}
