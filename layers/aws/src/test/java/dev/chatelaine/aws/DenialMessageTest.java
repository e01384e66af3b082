package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IAM User Guide, "Troubleshoot access denied error messages". */
class DenialMessageTest {

    private static final String START =
            "User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform:"
                    + " kms:Decrypt on resource: arn:aws:kms:us-east-1:111122223333:key/k ";

    @Test
    void knowsTheCallerTheActionAndTheResource() {
        DenialMessage said = DenialMessage.of(START + "because no identity-based policy allows the kms:Decrypt action");

        assertThat(said.caller()).contains("arn:aws:sts::111122223333:assumed-role/app/s");
        assertThat(said.action()).contains("kms:Decrypt");
        assertThat(said.resource()).contains("arn:aws:kms:us-east-1:111122223333:key/k");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an identity-based policy",
                "a resource-based policy",
                "a permissions boundary",
                "a session policy",
                "a service control policy",
                "a resource control policy",
                "a VPC endpoint policy",
                "an identity-based policy: arn:aws:iam::111122223333:policy/P"
            })
    void knowsWhichKindOfPolicyDenies(String kind) {
        DenialMessage said = DenialMessage.of(START + "with an explicit deny in " + kind);

        assertThat(kind).contains(said.denier().orElseThrow());
        assertThat(said.lacking()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"identity-based policy", "permissions boundary", "service control policy", "VPC endpoint policy"})
    void knowsWhichKindOfPolicyLacksAnAllow(String kind) {
        DenialMessage said = DenialMessage.of(START + "because no " + kind + " allows the kms:Decrypt action");

        assertThat(said.lacking()).contains(kind);
        assertThat(said.denier()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Access denied", "User: nobody is not authorized to perform: x", "User: arn:\u0000 is not"})
    void knowsNothingFromOtherWords(String message) {
        assertThat(DenialMessage.of(message).caller()).isEmpty();
        assertThat(DenialMessage.of(message).denier()).isEmpty();
    }
}
