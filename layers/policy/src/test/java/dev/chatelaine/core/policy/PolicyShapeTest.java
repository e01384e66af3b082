package dev.chatelaine.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read prints back: IAM User Guide, "Grammar of the IAM JSON policy language". */
class PolicyShapeTest {

    private static void printsUnchanged(String singleQuoted) {
        String json = Documents.json(singleQuoted);
        assertThat(Policy.parse(json).print()).isEqualTo(json);
    }

    @Test
    void keepsOneStatementWithoutBrackets() {
        printsUnchanged("{'Statement':{'Effect':'Allow','Action':'*','Resource':'*'}}");
    }

    @Test
    void keepsOneStatementInBrackets() {
        printsUnchanged("{'Statement':[{'Effect':'Allow','Action':'*','Resource':'*'}]}");
    }

    @Test
    void keepsOneValueWithOrWithoutBracketsInEachPlace() {
        printsUnchanged(
                "{'Statement':[{'Effect':'Allow','Principal':{'AWS':'111122223333','Service':['a.amazonaws.com']},"
                        + "'Action':['s3:Get*'],'Resource':'*','Condition':{'StringEquals':{'a:b':['x'],'a:c':'y'}}}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'Version':'2008-10-17',", "'Version':'2012-10-17',"})
    void neverAddsOrChangesAVersion(String version) {
        printsUnchanged("{" + version + "'Statement':{'Effect':'Allow','Action':'*','Resource':'${aws:username}'}}");
    }

    @Test
    void keepsUnquotedBooleansAndNumbersDigitForDigit() {
        printsUnchanged("{'Statement':{'Effect':'Deny','Action':'*','Resource':'*','Condition':{"
                + "'Bool':{'aws:SecureTransport':false},'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'},"
                + "'NumericLessThan':{'s3:max-keys':[10,1.50,1e3,'7']}}}}");
    }

    @Test
    void keepsUnquotedAccountIds() {
        printsUnchanged(
                "{'Statement':{'Effect':'Allow','Principal':{'AWS':[111122223333]},'Action':'*','Resource':'*'}}");
    }

    @Test
    void keepsTheOrderOfElements() {
        printsUnchanged("{'Statement':[{'Resource':'*','Condition':{},'NotAction':'s3:*','Effect':'Deny','Sid':'Z'}],"
                + "'Id':'p','Version':'2012-10-17'}");
    }

    @Test
    void keepsNegatedElementsAndTheBarePrincipal() {
        printsUnchanged("{'Statement':[{'Effect':'Deny','NotPrincipal':{'AWS':'*'},'NotAction':'*','NotResource':[]},"
                + "{'Effect':'Allow','Principal':'*','Action':'*','Resource':'*'}]}");
    }

    @Test
    void keepsAPrincipalWithoutItsType() {
        printsUnchanged("{'Statement':{'Effect':'Allow','Principal':'arn:aws:iam::111122223333:root','Action':'*',"
                + "'Resource':'*'}}");
    }

    @Test
    void keepsAKeyPolicySidWithSpacesAndAStatementWithoutActionOrResource() {
        printsUnchanged("{'Statement':[{'Sid':'Enable IAM policies','Effect':'Allow','Principal':{'AWS':'*'}}]}");
    }

    @Test
    void keepsAnEmptyValueList() {
        printsUnchanged("{'Statement':[{'Effect':'Allow','Action':[],'Resource':'*',"
                + "'Condition':{'StringEquals':{'aws:PrincipalTag/a':[]},'Null':{}}}]}");
    }

    @Test
    void keepsOperatorAndKeyNamesAsWritten() {
        printsUnchanged("{'Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':"
                + "{'forAllValues:stringLikeIfExists':{'AWS:tagKEYS':'a'}}}]}");
    }

    @Test
    void keepsTextThatNeedsEscapes() {
        String json = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\","
                + "\"Condition\":{\"StringLike\":{\"a:b\":\"\\\"\\\\ü\\t\"}}}}";

        assertThat(Documents.tokens(Policy.parse(json).print())).isEqualTo(Documents.tokens(json));
    }
}
