package dev.chatelaine.core.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of all findings, and what is left alone. */
class LinterTest {

    private static final String PUBLIC = "{'Effect':'Allow','Principal':'*','Action':'kms:Decrypt','Resource':'*'}";

    @Test
    void theMostSevereComeFirst() {
        List<Severity> severities = Looked.at(
                        Kind.IDENTITY, Looked.policy("{'Effect':'Allow','Action':['kms:*','s4:x'],'Resource':'*'}"))
                .stream()
                .map(Finding::severity)
                .toList();
        assertThat(severities)
                .contains(Severity.ERROR, Severity.WARNING, Severity.SUGGESTION)
                .isSorted();
    }

    @Test
    void thereIsAMostOfFindings() {
        String many = IntStream.range(0, 1_500).mapToObj(i -> "'s4:x'").collect(Collectors.joining(","));
        assertThat(Looked.at(Kind.IDENTITY, Looked.policy("{'Effect':'Deny','Action':[" + many + "],'Resource':'*'}")))
                .hasSize(Linter.MOST_FINDINGS);
    }

    @Test
    void anUnknownAccountIsNamedByAVariable() {
        assertThat(Looked.withoutAccount(Kind.KEY, Looked.policy(PUBLIC)))
                .filteredOn(finding -> finding.code().equals("PUBLIC_ACCESS"))
                .flatExtracting(Finding::fix)
                .asString()
                .contains("${aws:ResourceAccount}");
    }

    @Test
    void withoutVariablesAnUnknownAccountLeavesTheFixToTheAuthor() {
        assertThat(Looked.withoutAccount(Kind.KEY, Looked.json("{'Statement':" + PUBLIC + "}")))
                .filteredOn(finding -> finding.code().equals("PUBLIC_ACCESS"))
                .flatExtracting(Finding::fix)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::shop/${aws:username}/*'}",
                "{'Effect':'Allow','Action':'ec2:DescribeInstances','Resource':'*'}",
                "{'Effect':'Allow','Action':'s3:ListBucket','Resource':'arn:aws:s3:::shop','Condition':"
                        + "{'StringLike':{'s3:prefix':['home/*']}}}",
                "{'Effect':'Deny','NotAction':'iam:*','Resource':'*','Condition':"
                        + "{'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}}}",
                "{'Effect':'Allow','Action':'kms:Encapsulate','Resource':"
                        + "'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'}",
            })
    void aGoodIdentityPolicyIsLeftAlone(String statement) {
        assertThat(Looked.at(Kind.IDENTITY, Looked.policy(statement))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Principal':{'AWS':'arn:aws:iam::111122223333:role/app'},'Action':'kms:CreateGrant','Resource':'*',"
                        + "'Condition':{'Bool':{'kms:GrantIsForAWSResource':true}}",
                "'Principal':{'Service':'cloudtrail.amazonaws.com'},'Action':'kms:GenerateDataKey*','Resource':'*',"
                        + "'Condition':{'StringEquals':{'aws:SourceArn':'arn:aws:cloudtrail:us-east-1:111122223333:trail/t'}}",
                "'Principal':'*','Action':'kms:Decrypt','Resource':'*','Condition':{'StringEquals':"
                        + "{'kms:CallerAccount':'111122223333','kms:ViaService':'s3.us-east-1.amazonaws.com'}}",
                "'Principal':{'AWS':'arn:aws:iam::444455556666:root'},'Action':['kms:Decrypt','kms:DescribeKey'],"
                        + "'Resource':'*'",
            })
    void aGoodKeyPolicyIsLeftAlone(String statement) {
        String owner = "{'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':'kms:*','Resource':'*'}";
        assertThat(Looked.at(Kind.KEY, Looked.policy(owner, "{'Effect':'Allow'," + statement + "}")))
                .isEmpty();
    }

    @Test
    void aKeyThatAnAdministratorCanChangeUnderAConditionIsNotLockedOut() {
        String admin = "{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/admin'},"
                + "'Action':'kms:PutKeyPolicy','Resource':'*','Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}}";
        assertThat(Looked.codes(Kind.KEY, Looked.policy(admin))).doesNotContain("KEY_POLICY_LOCK_OUT");
    }
}
