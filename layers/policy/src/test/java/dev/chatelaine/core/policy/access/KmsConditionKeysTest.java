package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.ACCOUNT;
import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN;
import static dev.chatelaine.core.policy.access.Cases.KEY;
import static dev.chatelaine.core.policy.access.Cases.aws;
import static dev.chatelaine.core.policy.access.Cases.key;
import static dev.chatelaine.core.policy.access.Cases.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** KMS Developer Guide, "Condition keys for AWS KMS": each key, derived where it follows from the request. */
class KmsConditionKeysTest {

    private static final String MRK = "arn:aws:kms:us-east-1:111122223333:key/mrk-1";

    private static boolean allowed(AccessRequest request, String operator, String key, String value) {
        String condition = ",'Condition':{'" + operator + "':{'" + key + "':'" + value + "'}}";
        return Evaluator.decide(
                        request, key(to(aws("*"), "Allow", "kms:*", condition)).build())
                .allowed();
    }

    private static AccessRequest request(String action, Map<String, List<String>> context) {
        return AccessRequest.of(APP, action, KEY, context);
    }

    @ParameterizedTest
    @CsvSource({
        "kms:Decrypt, StringEquals, kms:CallerAccount, 111122223333, 444455556666",
        "kms:Encrypt, StringEquals, kms:EncryptionAlgorithm, SYMMETRIC_DEFAULT, RSAES_OAEP_SHA_256",
        "kms:GenerateDataKey, StringEquals, kms:EncryptionAlgorithm, SYMMETRIC_DEFAULT, RSAES_OAEP_SHA_1",
        "kms:CreateGrant, Bool, kms:GrantIsForAWSResource, false, true",
        "kms:ListGrants, Bool, kms:GrantIsForAWSResource, false, true",
        "kms:RevokeGrant, Bool, kms:GrantIsForAWSResource, false, true",
        "kms:Decrypt, Bool, kms:MultiRegion, false, true",
        "kms:PutKeyPolicy, StringEquals, kms:PolicyName, default, AWS_RAM",
        "kms:PutKeyPolicy, Bool, kms:BypassPolicyLockoutSafetyCheck, false, true",
    })
    void whatFollowsFromTheRequestIsDerived(String action, String operator, String key, String holds, String fails) {
        assertThat(allowed(request(action, Map.of()), operator, key, holds)).isTrue();
        assertThat(allowed(request(action, Map.of()), operator, key, fails)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "kms:Decrypt, StringEquals, kms:KeySpec, SYMMETRIC_DEFAULT, RSA_2048",
        "kms:Decrypt, StringEquals, kms:KeyUsage, ENCRYPT_DECRYPT, SIGN_VERIFY",
        "kms:Decrypt, StringEquals, kms:KeyOrigin, AWS_KMS, EXTERNAL",
        "kms:Decrypt, StringEquals, kms:MultiRegionKeyType, PRIMARY, REPLICA",
        "kms:CreateGrant, StringEquals, kms:GranteePrincipal, arn:aws:iam::111122223333:role/x, arn:aws:iam::1:role/y",
        "kms:CreateGrant, StringEquals, kms:RetiringPrincipal, arn:aws:iam::111122223333:role/x, arn:aws:iam::1:role/y",
        "kms:CreateGrant, StringEquals, kms:GranteeServicePrincipal, ec2.amazonaws.com, s3.amazonaws.com",
        "kms:CreateGrant, StringEquals, kms:RetiringServicePrincipal, ec2.amazonaws.com, s3.amazonaws.com",
        "kms:CreateGrant, StringEquals, kms:GrantConstraintType, EncryptionContextEquals, EncryptionContextSubset",
        "kms:CreateGrant, ArnLike, kms:GrantConstraintSourceArn, arn:aws:s3:::b, arn:aws:s3:::c",
        "kms:GenerateDataKeyPair, StringEquals, kms:DataKeyPairSpec, ECC_NIST_P256, RSA_2048",
        "kms:Sign, StringEquals, kms:SigningAlgorithm, ECDSA_SHA_256, ECDSA_SHA_384",
        "kms:Verify, StringEquals, kms:MessageType, DIGEST, RAW",
        "kms:GenerateMac, StringEquals, kms:MacAlgorithm, HMAC_SHA_256, HMAC_SHA_512",
        "kms:DeriveSharedSecret, StringEquals, kms:KeyAgreementAlgorithm, ECDH, OTHER",
        "kms:ImportKeyMaterial, StringEquals, kms:ExpirationModel, KEY_MATERIAL_EXPIRES, KEY_MATERIAL_DOES_NOT_EXPIRE",
        "kms:ImportKeyMaterial, DateEquals, kms:ValidTo, 2026-01-01T00:00:00Z, 2026-02-01T00:00:00Z",
        "kms:GetParametersForImport, StringEquals, kms:WrappingAlgorithm, RSAES_OAEP_SHA_256, RSAES_OAEP_SHA_1",
        "kms:GetParametersForImport, StringEquals, kms:WrappingKeySpec, RSA_4096, RSA_2048",
        "kms:UpdatePrimaryRegion, StringEquals, kms:PrimaryRegion, eu-west-1, us-east-1",
        "kms:ReplicateKey, StringEquals, kms:ReplicaRegion, eu-west-1, us-east-1",
        "kms:EnableKeyRotation, NumericEquals, kms:RotationPeriodInDays, 365, 90",
        "kms:ScheduleKeyDeletion, NumericEquals, kms:ScheduleKeyDeletionPendingWindowInDays, 30, 7",
        "kms:DisableKey, NumericEquals, kms:TrailingDaysWithoutKeyUsage, 90, 30",
    })
    void whatTheRequestOrTheKeySaysIsCompared(String action, String operator, String key, String holds, String fails) {
        assertThat(allowed(request(action, Map.of(key, List.of(holds))), operator, key, holds))
                .isTrue();
        assertThat(allowed(request(action, Map.of(key, List.of(fails))), operator, key, holds))
                .isFalse();
        assertThat(allowed(request(action, Map.of()), operator, key, holds)).isFalse();
    }

    /** kms:ViaService. */
    @Test
    void theServiceThatAsksForACallerIsKnownFromTheLastOfItsCalls() {
        AccessRequest viaS3 = request("kms:Decrypt", Map.of("aws:CalledViaLast", List.of("s3.amazonaws.com")));

        assertThat(allowed(viaS3, "StringEquals", "kms:ViaService", "s3.us-east-1.amazonaws.com"))
                .isTrue();
        assertThat(allowed(viaS3, "StringEquals", "kms:ViaService", "ec2.us-east-1.amazonaws.com"))
                .isFalse();
        assertThat(allowed(viaS3, "Bool", "aws:ViaAWSService", "true")).isTrue();
        assertThat(allowed(request("kms:Decrypt", Map.of()), "StringLike", "kms:ViaService", "*"))
                .isFalse();
    }

    /** kms:GrantIsForAWSResource. */
    @Test
    void aGrantIsForAnAwsResourceWhenAServiceMakesIt() {
        AccessRequest byEc2 =
                request("kms:CreateGrant", Map.of("kms:ViaService", List.of("ec2.us-east-1.amazonaws.com")));

        assertThat(allowed(byEc2, "Bool", "kms:GrantIsForAWSResource", "true")).isTrue();
    }

    /** kms:EncryptionAlgorithm: implied for symmetric keys only. */
    @Test
    void noAlgorithmIsImpliedForAsymmetricKeys() {
        AccessRequest asymmetric = request("kms:Decrypt", Map.of("kms:KeySpec", List.of("RSA_2048")));

        assertThat(allowed(asymmetric, "StringEquals", "kms:EncryptionAlgorithm", "SYMMETRIC_DEFAULT"))
                .isFalse();
    }

    /** kms:MultiRegion. */
    @Test
    void aMultiRegionKeyIsKnownByItsId() {
        assertThat(allowed(AccessRequest.of(APP, "kms:Decrypt", MRK, Map.of()), "Bool", "kms:MultiRegion", "true"))
                .isTrue();
    }

    /** kms:CallerAccount: whoever calls, whatever the request claims. */
    @Test
    void theCallersAccountIsNotTheKeys() {
        PolicySet policies = key(to(
                        aws("*"),
                        "Allow",
                        "kms:*",
                        ",'Condition':{'StringEquals':{'kms:CallerAccount':'111122223333'}}"))
                .identity("i", Documents.statements(Cases.allow("kms:*")))
                .build();

        assertThat(Evaluator.decide(AccessRequest.of(FOREIGN, "kms:Decrypt", KEY, Map.of()), policies)
                        .allowed())
                .isFalse();
    }

    /** kms:GrantOperations: a key with several values. */
    @ParameterizedTest
    @ValueSource(strings = {"Decrypt", "Decrypt,Encrypt"})
    void theOperationsOfANewGrantCanBeLimited(String operations) {
        AccessRequest request =
                request("kms:CreateGrant", Map.of("kms:GrantOperations", List.of(operations.split(","))));

        assertThat(allowed(request, "ForAllValues:StringEquals", "kms:GrantOperations", "Decrypt"))
                .isEqualTo(operations.equals("Decrypt"));
    }

    /** kms:BypassPolicyLockoutSafetyCheck in CreateKey, which IAM policies decide. */
    @Test
    void creatingAKeyWithoutTheSafetyCheckCanBeDenied() {
        PolicySet policies = Cases.identity(
                        Cases.allow("kms:CreateKey"),
                        "{'Effect':'Deny','Action':'kms:CreateKey','Resource':'*',"
                                + "'Condition':{'Bool':{'kms:BypassPolicyLockoutSafetyCheck':true}}}")
                .build();
        AccessRequest bypassing = AccessRequest.of(
                APP, "kms:CreateKey", "*", Map.of("kms:BypassPolicyLockoutSafetyCheck", List.of("true")));

        assertThat(Evaluator.decide(bypassing, policies)).isInstanceOf(Decision.ExplicitlyDenied.class);
        assertThat(Evaluator.decide(AccessRequest.of(APP, "kms:CreateKey", "*", Map.of()), policies)
                        .allowed())
                .isTrue();
    }

    /** "AWS KMS condition keys": the account itself may be limited by them when it is delegated to. */
    @Test
    void aDelegationMayBeConditional() {
        PolicySet policies = key(to(
                        aws(ACCOUNT),
                        "Allow",
                        "kms:*",
                        ",'Condition':{'StringEquals':{'kms:ViaService':'s3.us-east-1.amazonaws.com'}}"))
                .identity("i", Documents.statements(Cases.allow("kms:*")))
                .build();

        assertThat(Evaluator.decide(request("kms:Decrypt", Map.of()), policies).allowed())
                .isFalse();
    }
}
