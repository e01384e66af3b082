package dev.chatelaine.core.policy;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chatelaine.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not policy language is refused with a JSON pointer. */
class PolicyRefusalTest {

    private static void refusedAt(String place, String problem, String json) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Policy.parse(json))
                .withMessage("The policy cannot be read at " + place + ": " + problem + ".");
    }

    private static String statement(String elements) {
        return Documents.json("{'Statement':[{'Effect':'Allow'},{'Effect':'Allow'," + elements + "}]}");
    }

    @Test
    void refusesADuplicateElement() {
        refusedAt(
                "/Statement/1/Effect",
                "this name stands twice in its object",
                statement("'Action':'*','Effect':'Deny'"));
    }

    @Test
    void refusesADuplicateConditionKey() {
        refusedAt(
                "/Statement/1/Condition/Bool/a:b",
                "this name stands twice in its object",
                statement("'Condition':{'Bool':{'a:b':'true','a:b':'false'}}"));
    }

    @Test
    void refusesUnknownElements() {
        refusedAt("/Owner", "expected Version, Id or Statement", "{\"Owner\":\"me\",\"Statement\":[]}");
        refusedAt("/Statement/1/Actions", "expected an element of a statement", statement("'Actions':'*'"));
    }

    @Test
    void refusesUnknownOperatorsAndNullWithPrefixOrSuffix() {
        for (String operator : new String[] {"StringIs", "NullIfExists", "ForAnyValue:Null", "ForSome:StringLike"}) {
            refusedAt(
                    "/Statement/1/Condition/" + operator,
                    "expected a condition operator",
                    statement("'Condition':{'" + operator + "':{}}"));
        }
    }

    @Test
    void refusesUnknownPrincipals() {
        refusedAt(
                "/Statement/1/Principal/Group",
                "expected AWS, Service, Federated or CanonicalUser",
                statement("'Principal':{'Group':'x'}"));
        refusedAt("/Statement/1/Principal", "expected an object", statement("'Principal':['*']"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'allow'", "'Perhaps'", "true", "['Allow']"})
    void refusesAWrongEffect(String effect) {
        refusedAt(
                "/Statement/Effect",
                "expected Allow or Deny, in this case",
                Documents.json("{'Statement':{'Effect':" + effect + "}}"));
    }

    @Test
    void refusesAMissingEffectAndAMissingStatement() {
        refusedAt("/Statement/0", "expected a statement with an Effect", "{\"Statement\":[{\"Action\":\"*\"}]}");
        refusedAt("its top", "expected a Statement", "{\"Version\":\"2012-10-17\"}");
    }

    @Test
    void refusesAnUnknownVersion() {
        refusedAt("/Version", "expected 2012-10-17 or 2008-10-17", "{\"Version\":\"2015-01-01\",\"Statement\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"Action", "Resource", "Principal"})
    void refusesAnElementBesideItsNegation(String element) {
        String value = element.equals("Principal") ? "{}" : "'*'";
        refusedAt(
                "/Statement/1",
                "expected one of Principal and NotPrincipal, Action and NotAction, Resource and NotResource",
                statement("'" + element + "':" + value + ",'Not" + element + "':" + value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Action':7", "'Action':{}", "'Action':[['*']]", "'Action':null", "'Resource':true"})
    void refusesAPatternThatIsNoString(String element) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Policy.parse(statement(element)))
                .withMessageContaining("at /Statement/1/")
                .withMessageEndingWith("expected a string or an array of strings.");
    }

    @Test
    void refusesAConditionValueThatIsAnObjectOrNull() {
        refusedAt(
                "/Statement/1/Condition/Bool/a:b/1",
                "expected a string, a number, true or false",
                statement("'Condition':{'Bool':{'a:b':['true',null]}}"));
    }

    @Test
    void refusesTrailingText() {
        String json = "{\"Statement\":[]}";
        refusedAt("its top", "expected nothing behind the policy", json + "{}");
        refusedAt("its top", "this is not JSON", json + "x");
    }

    @Test
    void refusesBrokenAndEndingJson() {
        refusedAt("/Statement/0", "this is not JSON", "{\"Statement\":[{Effect");
        refusedAt("/Statement/0", "this is not JSON", "{\"Statement\":[{\"Effect\":\"Allow\"}");
        refusedAt("its top", "expected an object", "");
        refusedAt("its top", "expected an object", "[]");
    }

    @Test
    void refusesALeadingZeroInAnUnquotedAccountId() {
        refusedAt("/Statement/1/Principal/AWS", "this is not JSON", statement("'Principal':{'AWS':011122223333}"));
    }

    @Test
    void refusesWhatIsTooLongOrTooDeepBeforeReadingIt() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Policy.parse(" ".repeat(262_145)))
                .withMessage("The policy is longer than 262144 characters: shorten it.");
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Policy.parse("[".repeat(100_000)))
                .withMessageContaining("expected an object");
    }

    @Test
    void doesNotRepeatTheOffendingValue() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Policy.parse("{\"Version\":\"s3cr3t\",\"Statement\":[]}"))
                .withMessageNotContaining("s3cr3t");
    }
}
