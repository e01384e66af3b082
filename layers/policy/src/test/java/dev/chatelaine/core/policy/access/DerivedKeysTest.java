package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.ROLE;
import static dev.chatelaine.core.policy.access.Cases.SESSION;
import static dev.chatelaine.core.policy.access.Cases.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** IAM User Guide, "AWS global condition context keys", and KMS Developer Guide, "Condition keys for KMS". */
class DerivedKeysTest {

    private static RequestKeys keys(Principal caller, String action, Map<String, List<String>> context) {
        return RequestKeys.of(AccessRequest.of(caller, action, Cases.KEY, context));
    }

    private static RequestKeys keys(Principal caller) {
        return keys(caller, "kms:Decrypt", Map.of());
    }

    @Test
    void thePrincipalArnOfASessionIsItsRoleWithThePath() {
        assertThat(keys(APP).of("aws:principalarn")).containsExactly(ROLE);
        assertThat(keys(APP).of("aws:principalaccount")).containsExactly(Cases.HERE);
    }

    @Test
    void onlyUsersHaveAUserName() {
        assertThat(keys(USER).of("aws:username")).containsExactly("ann");
        assertThat(keys(APP).of("aws:username")).isEmpty();
    }

    @Test
    void onlyServicesHaveAServiceName() {
        RequestKeys service = keys(Principal.of("s3.amazonaws.com"));

        assertThat(service.of("aws:principalservicename")).containsExactly("s3.amazonaws.com");
        assertThat(service.of("aws:principalisawsservice")).containsExactly("true");
        assertThat(service.of("aws:principalaccount")).isEmpty();
        assertThat(keys(APP).of("aws:principalservicename")).isEmpty();
        assertThat(keys(APP).of("aws:principalisawsservice")).containsExactly("false");
    }

    @Test
    void theCallerAccountIsDerivedForKmsOnly() {
        assertThat(keys(Cases.FOREIGN).of("kms:calleraccount")).containsExactly(Cases.ELSEWHERE);
        assertThat(keys(APP, "s3:GetObject", Map.of()).of("kms:calleraccount")).isEmpty();
    }

    @Test
    void whatFollowsFromTheCallerCannotBeClaimed() {
        RequestKeys keys = keys(
                Cases.FOREIGN,
                "kms:Decrypt",
                Map.of("KMS:CallerAccount", List.of(Cases.HERE), "aws:principalArn", List.of(SESSION)));

        assertThat(keys.of("kms:calleraccount")).containsExactly(Cases.ELSEWHERE);
        assertThat(keys.of("aws:principalarn")).containsExactly(Cases.FOREIGN_ROLE);
    }

    @Test
    void theNamesOfTheEncryptionContextKeepTheirCase() {
        RequestKeys keys = keys(APP, "kms:Decrypt", Map.of("kms:EncryptionContext:Tenant", List.of("blue")));

        assertThat(keys.of("kms:encryptioncontextkeys")).containsExactly("Tenant");
    }

    @Test
    void aGrantIsForNoAwsResourceUnlessTheRequestSaysSo() {
        assertThat(keys(APP, "kms:CreateGrant", Map.of()).of("kms:grantisforawsresource"))
                .containsExactly("false");
        assertThat(keys(APP).of("kms:grantisforawsresource")).isEmpty();
    }

    @Test
    void aCallIsDirectUnlessTheRequestSaysSo() {
        assertThat(keys(APP).of("aws:viaawsservice")).containsExactly("false");
        assertThat(keys(APP, "kms:Decrypt", Map.of("aws:ViaAWSService", List.of("true")))
                        .of("aws:viaawsservice"))
                .containsExactly("true");
    }
}
