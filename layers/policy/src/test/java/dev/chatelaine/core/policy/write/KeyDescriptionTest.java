package dev.chatelaine.core.policy.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDescriptionTest {

    private static void refused(KeyDescriptionBuilder description, String message) {
        assertThatThrownBy(description::build)
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(message);
    }

    @Test
    void aKeyHasAnAdministrator() {
        refused(Described.plain().admins(List.of()), "name at least one administrator");
    }

    @Test
    void administratorsAreOfTheKeysAccount() {
        refused(
                Described.plain().admins(Described.principals(Described.ADMIN, Described.PARTNER)),
                "from their own account only");
    }

    @Test
    void aKeyHasAUser() {
        refused(Described.plain().users(List.of()), "nobody would use the key");
    }

    @Test
    void theOwnAccountIsNotAnother() {
        refused(Described.plain().accounts(List.of(Described.ACCOUNT)), "the key's own account is among them");
    }

    @Test
    void accountsHaveTwelveDigits() {
        refused(KeyDescription.of("1111"), "twelve digits");
        refused(Described.plain().accounts(List.of("44445555666")), "twelve digits");
    }

    @Test
    void onePartitionIsNotAnother() {
        refused(
                Described.plain().users(Described.principals("arn:aws-cn:iam::111122223333:role/app")),
                "principals of one partition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "snow\u2603man", "line\nfeed"})
    void textThatAKeyPolicyCannotHoldIsNoContext(String text) {
        refused(Described.plain().encryptionContext(Map.of("tenant", text)), "printable characters");
        refused(Described.plain().encryptionContext(Map.of(text, "blue")), "printable characters");
    }

    @Test
    void namesThatConditionsDoNotTellApartAreRefused() {
        refused(Described.plain().encryptionContext(Map.of("tenant", "blue", "Tenant", "red")), "in case only");
    }

    @Test
    void onlyEncryptionHasAContext() {
        refused(
                Described.plain().usage(KeyUsage.SIGN_VERIFY).encryptionContext(Map.of("tenant", "blue")),
                "keys of this usage have none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "111122223333",
                "arn:aws:iam::111122223333:root",
                "arn:aws:iam::111122223333:role/*",
                "arn:aws:iam::111122223333:role/${aws:username}",
                "arn:aws:iam::111122223333:role/a/*/b",
                "arn:aws:iam::111122223333:group/admins",
                "arn:aws:iam::*:role/app",
                "arn:aws:sts::111122223333:assumed-role/app/session",
                "s3.amazonaws.com",
                "AROAEXAMPLEEXAMPLE",
                "arn:aws:iam::111122223333:role/app\n",
                ""
            })
    void onlyUsersAndRolesAreNamed(String name) {
        assertThat(KeyPrincipal.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ec2.us-east-1.amazonaws.com,ec2.us-east-1.amazonaws.com",
        "ec2.amazonaws.com,ec2.*.amazonaws.com",
        "secretsmanager,secretsmanager.*.amazonaws.com",
        "s3.us-gov-west-1,s3.us-gov-west-1.amazonaws.com",
        "ec2.cn-north-1.amazonaws.com.cn,ec2.cn-north-1.amazonaws.com.cn"
    })
    void aServiceMayStandForAnyRegion(String text, String pattern) {
        assertThat(Via.of(text)).map(Via::pattern).contains(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "ec2.*.amazonaws.com", "https://s3.amazonaws.com", "S3", "ec2.example.com", "a b"})
    void whatIsNoServiceIsNone(String text) {
        assertThat(Via.of(text)).isEmpty();
    }
}
