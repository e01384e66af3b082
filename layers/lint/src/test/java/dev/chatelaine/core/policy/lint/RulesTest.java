package dev.chatelaine.core.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Policy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule on a policy that has its problem once; the fix is a correct patch after which the problem is gone. */
class RulesTest {

    private static final String ROOT = "'Principal':{'AWS':'arn:aws:iam::111122223333:root'}";
    private static final String ROLE = "'Principal':{'AWS':'arn:aws:iam::111122223333:role/app'}";
    private static final String DELEGATION = "{'Effect':'Allow'," + ROOT + ",'Action':'kms:*','Resource':'*'}";
    private static final String TLS = "{'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':"
            + "['arn:aws:s3:::shop','arn:aws:s3:::shop/*'],'Condition':{'Bool':{'aws:SecureTransport':'false'}}}";

    /** A policy with a problem that has a fix. */
    record Case(String code, Kind kind, String pointer, String policy) {
        @Override
        public String toString() {
            return code + " " + policy;
        }
    }

    private static Case key(String code, String pointer, String... more) {
        return new Case(code, Kind.KEY, pointer, Looked.policy(DELEGATION, String.join(",", more)));
    }

    private static Case identity(String code, String pointer, String statement) {
        return new Case(code, Kind.IDENTITY, pointer, Looked.policy("{'Effect':'Allow'," + statement + "}"));
    }

    private static Case tested(String code, String pointer, String effect, String condition) {
        String statement = "'Action':'s3:GetObject','Resource':'arn:aws:s3:::shop/*','Condition':{" + condition + "}";
        return new Case(
                code,
                Kind.IDENTITY,
                "/Statement/0/Condition" + pointer,
                Looked.policy("{'Effect':'" + effect + "'," + statement + "}"));
    }

    static List<Case> cases() {
        return List.of(
                new Case(
                        "KEY_POLICY_LOCK_OUT",
                        Kind.KEY,
                        "/Statement",
                        Looked.policy("{'Effect':'Allow'," + ROLE + ",'Action':'kms:Decrypt','Resource':'*'}")),
                new Case(
                        "KEY_POLICY_LOCK_OUT",
                        Kind.KEY,
                        "/Statement",
                        Looked.json(
                                "{'Statement':{'Effect':'Allow'," + ROLE + ",'Action':'kms:Decrypt','Resource':'*'}}")),
                key(
                        "KEY_POLICY_LOCK_OUT",
                        "/Statement",
                        "{'Effect':'Deny','Principal':'*','Action':'kms:Put*','Resource':'*'}"),
                key(
                        "PUBLIC_ACCESS",
                        "/Statement/1/Principal",
                        "{'Effect':'Allow','Principal':'*','Action':'kms:Decrypt','Resource':'*'}"),
                key(
                        "PUBLIC_ACCESS",
                        "/Statement/1/NotPrincipal",
                        "{'Effect':'Allow','NotPrincipal':{'AWS':'arn:aws:iam::111122223333:role/app'},"
                                + "'Action':'kms:Decrypt','Resource':'*'}"),
                key(
                        "ALLOW_WITH_NOT_PRINCIPAL",
                        "/Statement/1/NotPrincipal",
                        "{'Effect':'Allow','NotPrincipal':{'AWS':'arn:aws:iam::111122223333:role/app'},"
                                + "'Action':'kms:Decrypt','Resource':'*'}"),
                key(
                        "FOREIGN_ACCOUNT",
                        "/Statement/1/Condition/StringEquals/kms:CallerAccount",
                        "{'Effect':'Allow','Principal':'*','Action':'kms:Decrypt','Resource':'*',"
                                + "'Condition':{'StringEquals':{'kms:CallerAccount':'444455556666'}}}"),
                key("STATEMENT_WITHOUT_ACTION", "/Statement/1", "{'Effect':'Allow'," + ROLE + ",'Resource':'*'}"),
                key(
                        "STATEMENT_WITHOUT_RESOURCE",
                        "/Statement/1",
                        "{'Effect':'Allow'," + ROLE + ",'Action':'kms:Decrypt'}"),
                key("EMPTY_LIST", "/Statement/1", "{'Effect':'Allow'," + ROLE + ",'Action':[],'Resource':'*'}"),
                key(
                        "PRINCIPAL_IS_NOBODY",
                        "/Statement/1/Principal/AWS/1",
                        "{'Effect':'Allow','Principal':{'AWS':['arn:aws:iam::111122223333:role/app',"
                                + "'AROAJQABLZS4A3QDU576Q']},'Action':'kms:Decrypt','Resource':'*'}"),
                key("PRINCIPAL_MISSING", "/Statement/1", "{'Effect':'Allow','Action':'kms:Decrypt','Resource':'*'}"),
                key(
                        "PRINCIPAL_WITHOUT_TYPE",
                        "/Statement/1/Principal",
                        "{'Effect':'Allow','Principal':'arn:aws:iam::111122223333:role/app','Action':'kms:Decrypt',"
                                + "'Resource':'*'}"),
                identity(
                        "PRINCIPAL_NOT_ALLOWED",
                        "/Statement/0/Principal",
                        ROLE + ",'Action':'s3:GetObject','Resource':'arn:aws:s3:::shop/*'"),
                new Case(
                        "RESOURCE_NOT_ALLOWED",
                        Kind.TRUST,
                        "/Statement/0/Resource",
                        Looked.policy("{'Effect':'Allow'," + ROLE + ",'Action':'sts:AssumeRole','Resource':'*'}")),
                key(
                        "SID_NOT_UNIQUE",
                        "/Statement/2/Sid",
                        "{'Sid':'a','Effect':'Allow'," + ROLE + ",'Action':'kms:Decrypt','Resource':'*'}",
                        "{'Sid':'a','Effect':'Allow'," + ROLE + ",'Action':'kms:Encrypt','Resource':'*'}"),
                key(
                        "NO_EFFECT_IN_KEY_POLICY",
                        "/Statement/1/Action/1",
                        "{'Effect':'Allow'," + ROLE + ",'Action':['kms:Decrypt','kms:CreateKey'],'Resource':'*'}"),
                key(
                        "NO_EFFECT_IN_KEY_POLICY",
                        "/Statement/1/Action",
                        "{'Effect':'Allow'," + ROLE + ",'Action':'kms:RetireGrant','Resource':'*'}"),
                key(
                        "NOT_ACROSS_ACCOUNTS",
                        "/Statement/1/Action/1",
                        "{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::444455556666:root'},"
                                + "'Action':['kms:Decrypt','kms:ScheduleKeyDeletion'],'Resource':'*'}"),
                key(
                        "CONTEXT_NEVER_THERE",
                        "/Statement/1/Action/1",
                        "{'Effect':'Allow'," + ROLE + ",'Action':['kms:Decrypt','kms:DescribeKey'],'Resource':'*',"
                                + "'Condition':{'StringEquals':{'kms:EncryptionContext:tenant':'blue'}}}"),
                key(
                        "CONFUSED_DEPUTY",
                        "/Statement/1/Principal/Service",
                        "{'Effect':'Allow','Principal':{'Service':'cloudtrail.amazonaws.com'},"
                                + "'Action':'kms:GenerateDataKey*','Resource':'*'}"),
                key(
                        "GRANTS_UNLIMITED",
                        "/Statement/1/Action",
                        "{'Effect':'Allow'," + ROLE + ",'Action':'kms:CreateGrant','Resource':'*'}"),
                key(
                        "GRANTS_UNLIMITED",
                        "/Statement/1/Action",
                        "{'Effect':'Allow'," + ROLE + ",'Action':['kms:Decrypt','kms:Create*'],'Resource':'*'}"),
                key(
                        "ALL_ACTIONS",
                        "/Statement/1/Action",
                        "{'Effect':'Allow'," + ROLE + ",'Action':'*','Resource':'*'}"),
                identity("DECRYPT_ON_ALL_KEYS", "/Statement/0/Resource", "'Action':'kms:*','Resource':'*'"),
                identity(
                        "DECRYPT_ON_ALL_KEYS",
                        "/Statement/0/Resource",
                        "'Action':['kms:Decrypt'],'Resource':'arn:aws:kms:*:111122223333:key/*'"),
                identity(
                        "AWS_MANAGED_KEY",
                        "/Statement/0/Resource",
                        "'Action':'kms:Decrypt','Resource':'arn:aws:kms:us-east-1:111122223333:alias/aws/ebs'"),
                new Case(
                        "AWS_MANAGED_KEY",
                        Kind.BUCKET,
                        "/Statement/1/Condition/StringEquals/s3:x-amz-server-side-encryption-aws-kms-key-id",
                        Looked.policy(
                                TLS,
                                "{'Effect':'Allow','Principal':{'AWS':'444455556666'},'Action':'s3:PutObject',"
                                        + "'Resource':'arn:aws:s3:::shop/*','Condition':{'StringEquals':{"
                                        + "'s3:x-amz-server-side-encryption-aws-kms-key-id':'alias/aws/s3'}}}")),
                identity(
                        "ALL_ACTIONS_OF_SERVICE",
                        "/Statement/0/Action/1",
                        "'Action':['s3:GetObject','sqs:*'],'Resource':'arn:aws:sqs:*:*:shop'"),
                identity("ALL_RESOURCES", "/Statement/0/Resource", "'Action':'s3:GetObject','Resource':'*'"),
                new Case(
                        "PLAIN_HTTP_ALLOWED",
                        Kind.BUCKET,
                        "/Statement",
                        Looked.json("{'Statement':{'Effect':'Allow'," + ROLE
                                + ",'Action':'s3:GetObject','Resource':'arn:aws:s3:::shop/*'}}")),
                identity(
                        "UNKNOWN_ACTION",
                        "/Statement/0/Action/0",
                        "'Action':['s3:GetObjekt'],'Resource':'arn:aws:s3:::shop/*'"),
                identity(
                        "UNKNOWN_ACTION",
                        "/Statement/0/Action/1",
                        "'Action':['s3:GetObject','s4:*'],'Resource':'arn:aws:s3:::shop/*'"),
                tested(
                        "UNKNOWN_CONDITION_KEY",
                        "/Bool/aws:SecureTransprt",
                        "Allow",
                        "'Bool':{'aws:SecureTransprt':true}"),
                tested(
                        "UNKNOWN_CONDITION_KEY",
                        "/StringEquals/s3:Nothing~1Alike",
                        "Deny",
                        "'StringEquals':{'s3:Nothing/Alike':'x'}"),
                tested(
                        "OPERATOR_FOR_OTHER_TYPE",
                        "/StringEquals/aws:SourceIp",
                        "Allow",
                        "'StringEquals':{'aws:SourceIp':['192.0.2.0/24'],'aws:PrincipalAccount':'111122223333'}"),
                tested(
                        "OPERATOR_FOR_OTHER_TYPE",
                        "/StringNotEquals/aws:SecureTransport",
                        "Deny",
                        "'StringNotEquals':{'aws:SecureTransport':'true'}"),
                tested(
                        "VALUE_UNREADABLE",
                        "/NumericLessThan/s3:max-keys",
                        "Allow",
                        "'NumericLessThan':{'s3:max-keys':'ten'}"),
                tested(
                        "VALUE_UNREADABLE",
                        "/IpAddress/aws:SourceIp/1",
                        "Allow",
                        "'IpAddress':{'aws:SourceIp':['192.0.2.0/24','home']}"),
                tested(
                        "FOR_ALL_VALUES_WITHOUT_KEY",
                        "/ForAllValues:StringEquals/aws:TagKeys",
                        "Allow",
                        "'ForAllValues:StringEquals':{'aws:TagKeys':['a']}"),
                tested(
                        "SET_OPERATOR_ON_ONE_VALUE",
                        "/ForAnyValue:StringEquals/aws:PrincipalAccount",
                        "Allow",
                        "'ForAnyValue:StringEquals':{'aws:PrincipalAccount':'111122223333'}"),
                tested(
                        "SET_OPERATOR_MISSING",
                        "/StringLike/aws:PrincipalOrgPaths",
                        "Allow",
                        "'StringLike':{'aws:PrincipalOrgPaths':'o-a1b2c3d4e5/*'}"),
                tested(
                        "WILDCARD_IN_EQUALS",
                        "/StringEquals/s3:prefix",
                        "Allow",
                        "'StringEquals':{'s3:prefix':'home/*'}"),
                tested(
                        "MFA_NOT_DENIED",
                        "/Bool/aws:MultiFactorAuthPresent",
                        "Deny",
                        "'Bool':{'aws:MultiFactorAuthPresent':'false'}"),
                tested(
                        "MFA_NOT_REQUIRED",
                        "/BoolIfExists/aws:MultiFactorAuthPresent",
                        "Allow",
                        "'BoolIfExists':{'aws:MultiFactorAuthPresent':'true'}"),
                tested(
                        "VARIABLE_NOT_READ",
                        "/Bool/aws:SecureTransport",
                        "Deny",
                        "'Bool':{'aws:SecureTransport':'${aws:PrincipalTag/tls}'}"),
                identity(
                        "VARIABLE_NOT_READ",
                        "/Statement/0/Resource/0",
                        "'Action':'sqs:SendMessage','Resource':['arn:aws:sqs:us-east-1:${aws:PrincipalAccount}:a',"
                                + "'arn:aws:sqs:us-east-1:111122223333:b']"),
                new Case(
                        "VARIABLE_IS_LITERAL",
                        Kind.IDENTITY,
                        "/Statement/Resource",
                        Looked.json(
                                "{'Statement':"
                                        + "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::shop/${aws:username}'}}")),
                new Case(
                        "VARIABLE_IS_LITERAL",
                        Kind.IDENTITY,
                        "/Statement/Resource",
                        Looked.json("{'Version':"
                                + "'2008-10-17','Statement':{'Effect':'Allow','Action':'s3:GetObject',"
                                + "'Resource':'arn:aws:s3:::shop/${aws:username}'}}")),
                new Case(
                        "POLICY_TOO_LONG",
                        Kind.SESSION,
                        "",
                        Looked.policy("{'Sid':'" + "a".repeat(2_048)
                                + "','Effect':'Deny','Action':'s3:GetObject','Resource':'*'}")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theProblemIsFoundAtItsPlace(Case tried) {
        assertThat(found(tried.code(), tried.kind(), tried.policy()))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo(tried.pointer());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePlaceIsInThePolicy(Case tried) {
        assertThat(Looked.at(tried.kind(), tried.policy()))
                .allSatisfy(finding -> assertThat(Looked.read(tried.policy())
                                .at(finding.pointer())
                                .isMissingNode())
                        .as(finding.pointer())
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFixMakesTheFindingGoAway(Case tried) {
        Finding finding = found(tried.code(), tried.kind(), tried.policy()).getFirst();
        assertThat(finding.fix()).isNotEmpty();

        String fixed = JsonPatch.apply(tried.policy(), finding.fix());

        assertThat(Policy.parse(fixed)).isNotNull();
        assertThat(found(tried.code(), tried.kind(), fixed)).isEmpty();
    }

    private static List<Finding> found(String code, Kind kind, String policy) {
        return Looked.at(kind, policy).stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }
}
