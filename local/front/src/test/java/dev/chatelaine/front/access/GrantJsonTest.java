package dev.chatelaine.front.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatelaine.core.policy.access.Grant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** KMS API reference, "GrantListEntry", "CreateGrant", "GrantConstraints". */
class GrantJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(String singleQuoted) throws JsonProcessingException {
        return JSON.readTree(singleQuoted.replace('\'', '"'));
    }

    @Test
    void readsServicesAndTheSourceOfTheRequest() throws JsonProcessingException {
        Grant grant = GrantJson.read(json("{'GrantId':'g','GranteeServicePrincipal':'logs.amazonaws.com',"
                + "'RetiringServicePrincipal':'ec2.amazonaws.com','IssuingAccount':'111111111111',"
                + "'Operations':['Decrypt'],'Constraints':{'SourceArn':'arn:aws:s3:::shop'}}"));

        assertThat(grant.grantee()).isEqualTo("logs.amazonaws.com");
        assertThat(grant.retiring()).contains("ec2.amazonaws.com");
        assertThat(grant.constraints()).containsExactly(new Grant.SourceArn("arn:aws:s3:::shop"));
    }

    @Test
    void everyPartOfANewGrantIsAConditionKey() throws JsonProcessingException {
        Map<String, List<String>> conditions = GrantConditions.of(json("{'Operations':['Decrypt'],"
                + "'GranteeServicePrincipal':'logs.amazonaws.com','RetiringPrincipal':'arn:aws:iam::1:role/r',"
                + "'Constraints':{'EncryptionContextSubset':{'a':'b'},'SourceArn':'arn:aws:s3:::shop'}}"));

        assertThat(conditions)
                .containsOnly(
                        Map.entry("kms:GrantOperations", List.of("Decrypt")),
                        Map.entry("kms:GranteeServicePrincipal", List.of("logs.amazonaws.com")),
                        Map.entry("kms:RetiringPrincipal", List.of("arn:aws:iam::1:role/r")),
                        Map.entry("kms:GrantConstraintType", List.of("EncryptionContextSubset")),
                        Map.entry("kms:GrantConstraintSourceArn", List.of("arn:aws:s3:::shop")));
    }
}
