package dev.chatelaine.core.policy.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotCopyAccessTest {

    private static final String ROLE = "arn:aws:iam::444455556666:role/copier";
    private static final SnapshotCopyAccess ACCESS =
            new SnapshotCopyAccess("copy-r1", ROLE, new TreeSet<>(List.of("us-east-1", "eu-west-1")));
    private static final String EVERYTHING =
            "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";

    private static boolean allowed(String caller, String action, String service) {
        String before = "{\"Statement\":[]}";
        PolicySet policies = PolicySet.builder()
                .identity("role", Policy.parse(EVERYTHING))
                .keyPolicy("key", Policy.parse(PolicyText.with(before, ACCESS.statements())))
                .build();
        Map<String, List<String>> context = service == null ? Map.of() : Map.of("kms:ViaService", List.of(service));
        return Evaluator.decide(
                        new AccessRequest(
                                Principal.of(caller),
                                action,
                                "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                                "111122223333",
                                context),
                        policies)
                .allowed();
    }

    @ParameterizedTest
    @CsvSource({
        "kms:Decrypt, ec2.us-east-1.amazonaws.com",
        "kms:ReEncryptFrom, ec2.eu-west-1.amazonaws.com",
        "kms:CreateGrant, ec2.us-east-1.amazonaws.com",
        "kms:DescribeKey,"
    })
    void theRoleMayCopy(String action, String service) {
        assertThat(allowed(ROLE, action, service)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kms:Decrypt,",
        "kms:Decrypt, s3.us-east-1.amazonaws.com",
        "kms:Decrypt, ec2.us-west-2.amazonaws.com",
        "kms:CreateGrant,",
        "kms:Encrypt, ec2.us-east-1.amazonaws.com",
        "kms:ReEncryptTo, ec2.us-east-1.amazonaws.com",
        "kms:ListGrants, ec2.us-east-1.amazonaws.com"
    })
    void theRoleMayDoNothingElse(String action, String service) {
        assertThat(allowed(ROLE, action, service)).isFalse();
    }

    @Test
    void nobodyElseMay() {
        assertThat(allowed("arn:aws:iam::444455556666:role/other", "kms:Decrypt", "ec2.us-east-1.amazonaws.com"))
                .isFalse();
        assertThat(allowed("arn:aws:iam::111122223333:role/own", "kms:DescribeKey", null))
                .isFalse();
    }

    @Test
    void itsStatementsAreFoundByTheirNames() {
        assertThat(ACCESS.sids()).containsExactlyInAnyOrder("copy-r1-use", "copy-r1-grant", "copy-r1-describe");
    }
}
