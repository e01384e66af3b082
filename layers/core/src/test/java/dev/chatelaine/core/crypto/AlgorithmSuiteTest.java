package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import org.junit.jupiter.api.Test;

class AlgorithmSuiteTest {

    @Test
    void isFoundByItsId() {
        assertThat(AlgorithmSuite.ofId("0478")).isEqualTo(Samples.UNSIGNED);
        assertThat(AlgorithmSuite.ofId("0578")).isEqualTo(Samples.SIGNED);
    }

    @Test
    void printsItsIdAsFourDigits() {
        assertThat(Samples.UNSIGNED.id()).isEqualTo("0478");
        assertThat(Samples.SIGNED.id()).isEqualTo("0578");
    }

    @Test
    void refusesAnIdThatDoesNotCommitAndNamesTheChoices() {
        assertThatThrownBy(() -> AlgorithmSuite.ofId("0378"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("0478, 0578")
                .hasMessageNotContaining("0378");
    }
}
