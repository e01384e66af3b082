package dev.chatelaine.core.policy.compare;

import static dev.chatelaine.core.policy.compare.Pairs.allow;
import static dev.chatelaine.core.policy.compare.Pairs.compare;
import static dev.chatelaine.core.policy.compare.Pairs.deny;
import static dev.chatelaine.core.policy.compare.Pairs.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.lint.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pairs of policies whose difference is known. */
class PolicyComparisonTest {

    private static final String READ = "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::shop/*\"";
    private static final String DECRYPT = "\"Action\":\"kms:Decrypt\",\"Resource\":\"*\"";
    private static final String ROOT = "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},";
    private static final String ROLE = "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:role/app\"},";

    private static String when(String test) {
        return READ + ",\"Condition\":{" + test + "}";
    }

    private static void assertWider(Kind kind, Policy before, Policy after) {
        Comparison comparison = compare(kind, before, after);
        assertThat(comparison.newAccess()).isNotEmpty();
        assertThat(comparison.narrower()).isFalse();
    }

    private static void assertSame(Kind kind, Policy before, Policy after) {
        assertThat(compare(kind, before, after)).isEqualTo(new Comparison(List.of(), List.of(), List.of()));
    }

    @Test
    void anActionMoreIsWider() {
        Policy after = policy(allow(READ.replace("\"s3:GetObject\"", "[\"s3:GetObject\",\"s3:PutObject\"]")));
        assertWider(Kind.IDENTITY, policy(allow(READ)), after);
        assertThat(compare(Kind.IDENTITY, policy(allow(READ)), after).newAccess())
                .extracting(Example::action)
                .containsExactly("s3:PutObject");
    }

    @Test
    void actionsDifferByCaseOnlyAndRepeatInVain() {
        assertSame(
                Kind.IDENTITY,
                policy(allow(READ)),
                policy(allow(READ.replace("s3:GetObject", "S3:getobject")), allow(READ.replace("shop/*", "shop/a*"))));
    }

    @Test
    void aLiftedDenyIsWider() {
        assertWider(
                Kind.IDENTITY,
                policy(allow(READ), deny(READ.replace("shop/*", "shop/private/*"))),
                policy(allow(READ)));
    }

    @Test
    void aDenyOfWhatIsNotAllowedIsNoDifference() {
        assertSame(Kind.IDENTITY, policy(allow(READ), deny(READ.replace("Get", "Put"))), policy(allow(READ)));
    }

    @Test
    void twoPoliciesWithoutAnAllowAreComparedBesideOne() {
        assertWider(Kind.SCP, policy(deny(READ), deny(DECRYPT)), policy(deny(READ)));
    }

    @Test
    void notActionLeavesOutWhatItLists() {
        assertWider(
                Kind.IDENTITY,
                policy(allow("\"NotAction\":[\"iam:*\",\"sts:*\"],\"Resource\":\"*\"")),
                policy(allow("\"NotAction\":\"iam:*\",\"Resource\":\"*\"")));
    }

    @Test
    void aWiderRangeOfAddressesIsWider() {
        String range = "\"IpAddress\":{\"aws:SourceIp\":\"10.0.0.0/%s\"}";
        assertWider(
                Kind.IDENTITY,
                policy(allow(when(range.replace("%s", "16")))),
                policy(allow(when(range.replace("%s", "8")))));
    }

    @Test
    void twoHalvesOfARangeAreTheRange() {
        assertSame(
                Kind.IDENTITY,
                policy(allow(when("\"IpAddress\":{\"aws:SourceIp\":\"10.0.0.0/8\"}"))),
                policy(allow(when("\"IpAddress\":{\"aws:SourceIp\":[\"10.128.0.0/9\",\"10.0.0.0/9\"]}"))));
    }

    @Test
    void aLaterDateIsWider() {
        String until = "\"DateLessThan\":{\"aws:CurrentTime\":\"%s-01-01T00:00:00Z\"}";
        assertWider(
                Kind.IDENTITY,
                policy(allow(when(until.replace("%s", "2026")))),
                policy(allow(when(until.replace("%s", "2027")))));
    }

    @Test
    void ifExistsIsWiderByTheAbsentKey() {
        Comparison comparison = compare(
                Kind.IDENTITY,
                policy(allow(when("\"Bool\":{\"aws:MultiFactorAuthPresent\":true}"))),
                policy(allow(when("\"BoolIfExists\":{\"aws:MultiFactorAuthPresent\":\"true\"}"))));
        assertThat(comparison.newAccess())
                .singleElement()
                .satisfies(one -> assertThat(one.context()).isEmpty());
        assertThat(comparison.narrower()).isFalse();
    }

    @Test
    void setOperatorsDifferBothWays() {
        Comparison comparison = compare(
                Kind.IDENTITY,
                policy(allow(when("\"ForAnyValue:StringEquals\":{\"aws:TagKeys\":\"a\"}"))),
                policy(allow(when("\"ForAllValues:StringEquals\":{\"aws:TagKeys\":\"a\"}"))));
        assertThat(comparison.newAccess())
                .singleElement()
                .satisfies(one -> assertThat(one.context()).isEmpty());
        assertThat(comparison.lostAccess())
                .singleElement()
                .satisfies(one -> assertThat(one.context().get("aws:TagKeys")).hasSize(2));
    }

    @Test
    void aVariableIsNarrowerThanAWildcard() {
        assertWider(
                Kind.IDENTITY,
                policy(allow(READ.replace("shop/*", "shop/${aws:PrincipalTag/team}/*"))),
                policy(allow(READ)));
    }

    @Test
    void aVariableIsWiderThanOneOfItsValues() {
        assertWider(
                Kind.IDENTITY,
                policy(allow(READ.replace("shop/*", "shop/blue"))),
                policy(
                        allow(READ.replace("shop/*", "shop/${aws:PrincipalTag/team, 'blue'}")),
                        allow(READ.replace("shop/*", "shop/blue"))));
    }

    @Test
    void whatCannotBeFollowedIsUndecidedAndNotRuledOut() {
        String both =
                "\"StringLike\":{\"aws:MultiFactorAuthAge\":\"1*\"},\"NumericEquals\":{\"aws:MultiFactorAuthAge\":\"%s\"}";
        Comparison comparison = compare(
                Kind.IDENTITY,
                policy(allow(when(both.replace("%s", "7")))),
                policy(allow(when(both.replace("%s", "8")))));
        assertThat(comparison.undecided()).extracting(Undecided::policy).containsExactly("after", "before");
        assertThat(comparison.wider()).isTrue();
        assertThat(comparison.narrower()).isTrue();
    }

    @Test
    void patternsWithTooManyStatesAreNotBuilt() {
        String any = "?".repeat(40);
        Comparison comparison = compare(
                Kind.IDENTITY,
                policy(allow(READ.replace("shop/*", "*a" + any))),
                policy(allow(READ.replace("shop/*", "*b" + any))));
        assertThat(comparison.wider()).isTrue();
        assertThat(comparison.narrower()).isTrue();
    }

    @Test
    void aRoleNamedInAKeyPolicyThatDelegatesIsWider() {
        Policy delegating = policy(allow(ROOT + "\"Action\":\"kms:*\",\"Resource\":\"*\""));
        Policy naming = policy(allow(ROOT + "\"Action\":\"kms:*\",\"Resource\":\"*\""), allow(ROLE + DECRYPT));
        assertWider(Kind.KEY, delegating, naming);
        assertThat(compare(Kind.KEY, delegating, naming).newAccess())
                .singleElement()
                .satisfies(one -> assertThat(one.needsCallersPolicy()).isFalse());
    }

    @Test
    void delegatingToTheAccountNeedsTheCallersPolicy() {
        assertThat(compare(
                                Kind.KEY,
                                policy(allow(ROLE + DECRYPT)),
                                policy(allow(ROLE + DECRYPT), allow(ROOT + DECRYPT)))
                        .newAccess())
                .isNotEmpty()
                .first()
                .satisfies(one -> assertThat(one.principal()).doesNotEndWith("role/app"));
    }

    @Test
    void operationsThatDoNotWorkAcrossAccountsAreNoDifferenceToOthers() {
        String other = "\"Principal\":{\"AWS\":\"444455556666\"},\"Action\":[\"kms:Decrypt\"%s],\"Resource\":\"*\"";
        Policy before = policy(allow(other.replace("%s", "")));
        Policy after = policy(allow(other.replace("%s", ",\"kms:DisableKey\"")));
        assertThat(PolicyComparison.compare(before, after, Kind.KEY, Optional.of("111122223333"))
                        .wider())
                .isFalse();
        assertThat(PolicyComparison.compare(before, after, Kind.KEY, Optional.of("444455556666"))
                        .wider())
                .isTrue();
    }

    @Test
    void everyoneIsWiderThanAnAccount() {
        assertWider(
                Kind.BUCKET,
                policy(allow("\"Principal\":{\"AWS\":\"444455556666\"}," + READ)),
                policy(allow("\"Principal\":\"*\"," + READ)));
    }

    @Test
    void aPatternOnTheCallersArnIsWiderThanOneOfItsArns() {
        String like = "\"Principal\":\"*\","
                + when("\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::111122223333:role/app%s\"}");
        assertWider(Kind.BUCKET, policy(allow(like.replace("%s", ""))), policy(allow(like.replace("%s", "*"))));
    }

    @Test
    void aServiceMoreInATrustPolicyIsWider() {
        String trust = "\"Principal\":{\"Service\":[\"ec2.amazonaws.com\"%s]},\"Action\":\"sts:AssumeRole\"";
        assertWider(
                Kind.TRUST,
                policy(allow(trust.replace("%s", ""))),
                policy(allow(trust.replace("%s", ",\"lambda.amazonaws.com\""))));
    }

    @Test
    void aPrincipalWhereThereMayBeNoneIsRefused() {
        Policy key = policy(allow(ROOT + DECRYPT));
        assertThatThrownBy(() -> compare(Kind.IDENTITY, key, key))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("The policy at \"/before\" cannot be used at statement 0");
    }
}
