package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommitmentPolicyTest {

    private static final CommitmentPolicy FORBID = CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT;
    private static final CommitmentPolicy ALLOW = CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT;
    private static final CommitmentPolicy REQUIRE = CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT;

    private static MessageEncryptor.Builder encryptor(CommitmentPolicy policy) {
        return MessageEncryptor.builder().keys(Samples.key()).commitmentPolicy(policy);
    }

    @Test
    void choosesASignedSuite() {
        assertThat(encryptor(FORBID).build().suite().id()).isEqualTo("0378");
        assertThat(encryptor(ALLOW).build().suite().id()).isEqualTo("0578");
        assertThat(encryptor(REQUIRE).build().suite().id()).isEqualTo("0578");
        assertThat(MessageEncryptor.builder()
                        .keys(Samples.key())
                        .build()
                        .suite()
                        .id())
                .isEqualTo("0578");
    }

    @ParameterizedTest
    @EnumSource
    void permitsToWriteWhatCommitsUnlessItForbidsIt(AlgorithmSuite suite) {
        boolean commits = suite.committing();
        assertThat(mayWrite(FORBID, suite)).isEqualTo(!commits);
        assertThat(mayWrite(ALLOW, suite)).isEqualTo(commits);
        assertThat(mayWrite(REQUIRE, suite)).isEqualTo(commits);
    }

    private static boolean mayWrite(CommitmentPolicy policy, AlgorithmSuite suite) {
        MessageEncryptor.Builder builder = encryptor(policy).suite(suite);
        try {
            return builder.build().suite() == suite;
        } catch (InvalidRequest refused) {
            assertThat(refused).hasMessageContaining(suite.id()).hasMessageContaining(policy.name());
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesToReadWhatDoesNotCommitBeforeAnyKeyIsAskedIfItIsRequired(AlgorithmSuite suite) {
        byte[] message = Samples.encryptor(suite).build().encrypt(Samples.bytes(10), Samples.CONTEXT);
        MessageDecryptor.Builder builder =
                MessageDecryptor.builder().keys(new AnsweringKey("test", new Denied("asked")));

        assertThatThrownBy(() -> builder.build().decrypt(message, Samples.CONTEXT))
                .isInstanceOf(suite.committing() ? Denied.class : InvalidRequest.class);
        assertThatThrownBy(() -> builder.commitmentPolicy(ALLOW).build().decrypt(message, Samples.CONTEXT))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> builder.commitmentPolicy(FORBID).build().decrypt(message, Samples.CONTEXT))
                .isInstanceOf(Denied.class);
    }
}
