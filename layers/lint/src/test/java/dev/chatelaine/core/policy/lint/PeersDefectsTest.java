package dev.chatelaine.core.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies on which prowler 5.40.0 and checkov 3.3.30 were seen to err. */
class PeersDefectsTest {

    private static final String ROOT = "'Principal':{'AWS':'arn:aws:iam::111122223333:root'}";
    private static final String DELEGATION = "{'Effect':'Allow'," + ROOT + ",'Action':'kms:*','Resource':'*'}";
    private static final String OPEN = "{'Effect':'Allow','Principal':'*','Action':'kms:Decrypt','Resource':'*'";

    private static String key(String... statements) {
        return Looked.policy(DELEGATION, String.join(",", statements));
    }

    private static String open(String condition) {
        return key(OPEN + ",'Condition':{" + condition + "}}");
    }

    private static String bucket(String deny) {
        return Looked.policy(
                "{'Effect':'Allow'," + ROOT + ",'Action':'s3:GetObject','Resource':'arn:aws:s3:::shop/*'}", deny);
    }

    private static String deny(String principal, String action, String resource, String condition) {
        return bucket("{'Effect':'Deny','Principal':" + principal + ",'Action':" + action + ",'Resource':" + resource
                + ",'Condition':{" + condition + "}}");
    }

    private static final String BOTH = "['arn:aws:s3:::shop','arn:aws:s3:::shop/*']";
    private static final String PLAIN = "'Bool':{'aws:SecureTransport':'false'}";

    @Test
    void prowlerTakesAllowWithNotPrincipalForNotPublic() {
        String statement = OPEN.replace("'Principal':'*'", "'NotPrincipal':{'AWS':'arn:aws:iam::111122223333:role/x'}");
        assertThat(Looked.codes(Kind.KEY, key(statement + "}"))).contains("PUBLIC_ACCESS", "ALLOW_WITH_NOT_PRINCIPAL");
    }

    @Test
    void prowlerBreaksOnAStatementWithoutAnArray() {
        assertThat(Looked.codes(Kind.KEY, Looked.json("{'Statement':" + OPEN + "}}")))
                .contains("PUBLIC_ACCESS");
    }

    @Test
    void prowlerTakesAnAllowThatADenyNeutralisesForPublic() {
        String deny = "{'Effect':'Deny','Principal':'*','Action':'kms:*','Resource':'*'}";
        assertThat(Looked.codes(Kind.KEY, key(OPEN + "}", deny))).doesNotContain("PUBLIC_ACCESS");
    }

    @Test
    void prowlerTakesADenyOfAllOtherAccountsForNothing() {
        String deny = "{'Effect':'Deny','Principal':'*','Action':'kms:*','Resource':'*',"
                + "'Condition':{'StringNotEquals':{'aws:PrincipalAccount':'111122223333'}}}";
        assertThat(Looked.codes(Kind.KEY, key(OPEN + "}", deny))).doesNotContain("PUBLIC_ACCESS");
    }

    @Test
    void prowlerTakesAnOrganisationsPathsForPublic() {
        String paths = "'ForAnyValue:StringLike':{'aws:PrincipalOrgPaths':'o-a1b2c3d4e5/r-ab12/*'}";
        assertThat(Looked.codes(Kind.KEY, open(paths))).doesNotContain("PUBLIC_ACCESS");
    }

    @Test
    void prowlerTakesASourceLikeAnythingForNotPublic() {
        assertThat(Looked.codes(Kind.KEY, open("'StringLike':{'aws:SourceArn':'*'}")))
                .contains("PUBLIC_ACCESS");
    }

    @Test
    void prowlerTakesViaServiceAloneForNotPublic() {
        String via = "'StringEquals':{'kms:ViaService':'s3.us-east-1.amazonaws.com'}";
        assertThat(Looked.codes(Kind.KEY, open(via))).contains("PUBLIC_ACCESS");
    }

    @Test
    void prowlerPassesAForeignCallerAccount() {
        assertThat(Looked.codes(Kind.KEY, open("'StringEquals':{'kms:CallerAccount':'444455556666'}")))
                .contains("FOREIGN_ACCOUNT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'NotAction':'s3:DeleteBucket'", "'Action':'s3:Put*'"})
    void prowlerMissesActionsThatAreNotListedByName(String actions) {
        String statement = "{'Effect':'Allow','Principal':'*'," + actions + ",'Resource':'arn:aws:s3:::shop/*'}";
        assertThat(Looked.codes(Kind.BUCKET, Looked.policy(statement))).contains("PUBLIC_ACCESS");
    }

    @Test
    void prowlerPassesAPlainHttpDenyOfOneAction() {
        assertThat(Looked.codes(Kind.BUCKET, deny("'*'", "'s3:GetObject'", BOTH, PLAIN)))
                .contains("PLAIN_HTTP_ALLOWED");
    }

    @Test
    void prowlerPassesAPlainHttpDenyOfOnePrincipal() {
        String one = "{'AWS':'arn:aws:iam::111122223333:role/app'}";
        assertThat(Looked.codes(Kind.BUCKET, deny(one, "'s3:*'", BOTH, PLAIN))).contains("PLAIN_HTTP_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'arn:aws:s3:::shop'", "'arn:aws:s3:::shop/*'"})
    void prowlerPassesAPlainHttpDenyOfTheBucketOrItsObjectsAlone(String resource) {
        assertThat(Looked.codes(Kind.BUCKET, deny("'*'", "'s3:*'", resource, PLAIN)))
                .contains("PLAIN_HTTP_ALLOWED");
    }

    @Test
    void prowlerPassesAPlainHttpDenyForSomeAddresses() {
        String some = PLAIN + ",'IpAddress':{'aws:SourceIp':'192.0.2.0/24'}";
        assertThat(Looked.codes(Kind.BUCKET, deny("'*'", "'s3:*'", BOTH, some))).contains("PLAIN_HTTP_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Bool':{'aws:SecureTransport':['false']}",
                "'Bool':{'aws:SecureTransport':false}",
                "'BoolIfExists':{'aws:SecureTransport':'false'}",
                "'Bool':{'AWS:securetransport':'false'}",
            })
    void prowlerFailsPlainHttpDeniesThatAreWrittenOtherwise(String condition) {
        assertThat(Looked.codes(Kind.BUCKET, deny("'*'", "'s3:*'", BOTH, condition)))
                .doesNotContain("PLAIN_HTTP_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Bool':{'aws:SecureTransport':'true'}",
                "'StringEqualsIfExists':{'aws:PrincipalOrgID':'o-a1b2c3d4e5'}",
                "'StringNotEquals':{'aws:PrincipalAccount':'444455556666'}",
                "'ForAllValues:StringLike':{'aws:PrincipalOrgPaths':'o-a1b2c3d4e5/*'}",
                "'IpAddress':{'aws:SourceIp':'0.0.0.0/0'}",
                "'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/admin'}",
            })
    void checkovTakesAnyConditionForARestriction(String condition) {
        assertThat(Looked.codes(Kind.KEY, open(condition))).contains("PUBLIC_ACCESS");
    }

    @Test
    void checkovFlagsADenyForEveryone() {
        String deny = "{'Effect':'Deny','Principal':'*','Action':'kms:Decrypt','Resource':'*',"
                + "'Condition':{'Bool':{'aws:SecureTransport':'false'}}}";
        assertThat(Looked.codes(Kind.KEY, key(deny))).isEmpty();
    }

    @Test
    void checkovFlagsTheResourceOfAKeyPolicy() {
        assertThat(Looked.codes(Kind.KEY, Looked.policy(DELEGATION))).isEmpty();
    }
}
