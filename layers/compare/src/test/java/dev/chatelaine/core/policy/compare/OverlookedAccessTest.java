package dev.chatelaine.core.policy.compare;

import static dev.chatelaine.core.policy.compare.Pairs.allow;
import static dev.chatelaine.core.policy.compare.Pairs.compare;
import static dev.chatelaine.core.policy.compare.Pairs.deny;
import static dev.chatelaine.core.policy.compare.Pairs.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.lint.Kind;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Access that is easily overlooked: callers whom no policy names, and names that do not tell who it is. */
class OverlookedAccessTest {

    private static final String OWNER = "111122223333";
    private static final String ALL = "\"Action\":\"*\",\"Resource\":\"*\"";
    private static final String BLUE =
            "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:role/blue\"}," + ALL + "}";

    private static String all(String operator, String key, String value) {
        return ALL + ",\"Condition\":{\"" + operator + "\":{\"" + key + "\":\"" + value + "\"}}";
    }

    private static Comparison added(Kind kind, String statement) {
        return PolicyComparison.compare(policy(BLUE), policy(BLUE, statement), kind, Optional.of(OWNER));
    }

    @Test
    void aRootUserIsBoundByAServiceControlPolicy() {
        String root = deny(all("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:root"));
        assertThat(compare(Kind.SCP, policy(allow(ALL), root), policy(allow(ALL)))
                        .newAccess())
                .singleElement()
                .extracting(Example::principal)
                .asString()
                .endsWith(":root");
    }

    @Test
    void aRootUserIsBoundByADenyOfABucketThatItOwns() {
        String owner = "\"Principal\":{\"AWS\":\"111122223333\"},";
        String root = deny("\"Principal\":\"*\"," + all("StringEquals", "aws:PrincipalType", "Account"));
        Policy before = policy(allow(owner + ALL), root);
        assertThat(PolicyComparison.compare(before, policy(allow(owner + ALL)), Kind.BUCKET, Optional.of(OWNER))
                        .newAccess())
                .hasSize(1);
    }

    @Test
    void aRoleOfAnotherPartitionIsACaller() {
        String china = "\"Principal\":{\"AWS\":\"arn:aws-cn:iam::111122223333:root\"},";
        Policy before = policy(allow(china + all("StringEquals", "aws:PrincipalType", "Account")));
        assertThat(compare(Kind.KEY, before, policy(allow(china + ALL))).newAccess())
                .hasSize(1);
    }

    @Test
    void aResourceOfAnotherPartitionIsReached() {
        String china = allow("\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws-cn:s3:::shop/*\"");
        String other = allow("\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::shop/*\"");
        assertThat(compare(Kind.IDENTITY, policy(other), policy(other, china)).newAccess())
                .hasSize(1);
    }

    @Test
    void aPatternOnTheCallersAccountOpensToAccountsThatNobodyNames() {
        String some = "\"Principal\":\"*\"," + all("StringLike", "aws:PrincipalAccount", "1234*");
        assertThat(added(Kind.KEY, allow(some)).newAccess()).hasSize(1);
    }

    @Test
    void aPatternOnTheResourcesAccountOpensAccountsThatNobodyNames() {
        Policy before = policy(allow("\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::shop/*\""));
        Policy after = policy(allow(all("StringLike", "aws:ResourceAccount", "1234*")));
        assertThat(compare(Kind.IDENTITY, before, after).newAccess()).hasSize(1);
    }

    @Test
    void severalKeysOnAccountsAreNotRuledOut() {
        String both = "\"Principal\":\"*\"," + ALL
                + ",\"Condition\":{\"StringLike\":{\"aws:PrincipalAccount\":\"12*\",\"kms:CallerAccount\":\"*34\"}}";
        assertThat(added(Kind.KEY, allow(both)).wider()).isTrue();
    }

    @Test
    void aServiceThatOnlyAConditionNamesIsACaller() {
        String service = "\"Principal\":\"*\"," + all("StringEquals", "aws:PrincipalServiceName", "logs.amazonaws.com");
        assertThat(added(Kind.RESOURCE, allow(service)).newAccess())
                .singleElement()
                .extracting(Example::principal)
                .isEqualTo("logs.amazonaws.com");
    }

    @Test
    void aSessionOfARoleMayComeFromAnIdentityProvider() {
        Policy before = policy(allow("\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::shop/*\""));
        Policy after = policy(allow(all("StringEquals", "aws:FederatedProvider", "accounts.google.com")));
        assertThat(compare(Kind.IDENTITY, before, after).newAccess()).hasSize(1);
    }

    @Test
    void aBucketPolicyOpensDirectoryBuckets() {
        String session = "\"Principal\":\"*\",\"Action\":\"s3express:CreateSession\",\"Resource\":\"*\"";
        assertThat(added(Kind.BUCKET, allow(session)).wider()).isTrue();
        assertThat(PolicyComparison.compare(
                                policy(allow("\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"*\"")),
                                policy(allow(session)),
                                Kind.BUCKET,
                                Optional.of(OWNER))
                        .newAccess())
                .hasSize(1);
    }

    @Test
    void everyActionOfAnotherAccountIsShownByOneThatWorksFromThere() {
        String foreign =
                "\"Principal\":{\"AWS\":\"arn:aws:iam::444455556666:root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"";
        assertThat(added(Kind.KEY, allow(foreign)).newAccess()).hasSize(1);
    }

    @Test
    void aNameThatDoesNotTellWhoItIsLeavesMoreAccessUndecided() {
        String canonical = "\"Principal\":{\"CanonicalUser\":\"79a59df900b949e55d96a1e698fbaced\"},";
        String unique = "\"Principal\":{\"AWS\":\"AROAEXAMPLEEXAMPLE123\"},";
        assertThat(added(Kind.BUCKET, allow(canonical + ALL)).undecided()).hasSize(1);
        assertThat(added(Kind.BUCKET, allow(unique + ALL)).undecided()).hasSize(1);
    }

    @Test
    void aDenyOfSuchANameThatGoesIsNotRuledOut() {
        String everyone = allow("\"Principal\":\"*\"," + ALL);
        String canonical = deny("\"Principal\":{\"CanonicalUser\":\"79a59df900b949e55d96a1e698fbaced\"}," + ALL);
        assertThat(compare(Kind.BUCKET, policy(everyone, canonical), policy(everyone))
                        .wider())
                .isTrue();
        assertThat(compare(Kind.BUCKET, policy(everyone, canonical), policy(everyone, canonical))
                        .wider())
                .isFalse();
    }

    /** Each may match in two ways, which makes more ways than can be tried. */
    private static String manyIfExists(String value) {
        String tests = IntStream.range(0, 40)
                .mapToObj(i -> "\"example:key" + i + "\":\"" + value + "\"")
                .collect(Collectors.joining(","));
        return ALL + ",\"Condition\":{\"StringEqualsIfExists\":{" + tests + "}}";
    }

    @Test
    void whatCannotBeSearchedToTheEndIsUndecided() {
        Policy before = policy(allow(manyIfExists("blue")), allow(manyIfExists("green")));
        Policy after = policy(allow(manyIfExists("blue").replace("\"Resource\":\"*\"", "\"Resource\":[\"*\",\"*\"]")));
        assertThat(compare(Kind.IDENTITY, before, after).wider()).isTrue();
    }

    @Test
    void moreCallersThanCanBeAskedLeaveWhatChangedUndecided() {
        String[] statements = IntStream.range(0, 80)
                .mapToObj(i -> String.valueOf(100_000_000_000L + i))
                .map(account ->
                        "\"Principal\":{\"AWS\":\"" + account + "\"},\"Action\":\"sqs:SendMessage\",\"Resource\":"
                                + "\"arn:aws:sqs:us-east-1:" + account + ":queue\"")
                .map(Pairs::allow)
                .toArray(String[]::new);
        Policy before = policy(statements);
        statements[7] = statements[7].replace("queue", "other");
        assertThat(compare(Kind.RESOURCE, before, policy(statements)).undecided())
                .extracting(Undecided::pointer)
                .containsExactly("/Statement/7", "/Statement/7");
    }

    @Test
    void theSameStatementsInAnotherOrderAreNoDifferenceHoweverManyTheyAre() {
        Policy one = policy(allow(manyIfExists("blue")), allow(manyIfExists("green")));
        Policy other = policy(allow(manyIfExists("green")), allow("\"Sid\":\"Blue\"," + manyIfExists("blue")));
        Comparison comparison = compare(Kind.IDENTITY, one, other);
        assertThat(comparison.wider()).isFalse();
        assertThat(comparison.narrower()).isFalse();
    }
}
