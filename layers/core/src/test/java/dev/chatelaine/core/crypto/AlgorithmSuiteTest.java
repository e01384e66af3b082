package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlgorithmSuiteTest {

    /** The table of the specification. */
    @ParameterizedTest
    @CsvSource({
        "0014, 1, 16, 16, 0, ''",
        "0046, 1, 24, 16, 0, ''",
        "0078, 1, 32, 16, 0, ''",
        "0114, 1, 16, 16, 0, ''",
        "0146, 1, 24, 16, 0, ''",
        "0178, 1, 32, 16, 0, ''",
        "0214, 1, 16, 16, 0, P256",
        "0346, 1, 24, 16, 0, P384",
        "0378, 1, 32, 16, 0, P384",
        "0478, 2, 32, 32, 32, ''",
        "0578, 2, 32, 32, 32, P384"
    })
    void isAsSpecified(String id, int version, int key, int messageId, int commitKey, String signature) {
        AlgorithmSuite suite = AlgorithmSuite.ofId(id);

        assertThat(suite.id()).isEqualTo(id);
        assertThat(suite.messageVersion()).isEqualTo(version);
        assertThat(suite.dataKeyLength()).isEqualTo(suite.encryptionKeyLength()).isEqualTo(key);
        assertThat(suite.messageIdLength()).isEqualTo(messageId);
        assertThat(suite.commitKeyLength()).isEqualTo(commitKey);
        assertThat(suite.signature().map(Ecdsa::name).orElse("")).isEqualTo(signature);
        assertThat(suite.committing()).isEqualTo(version == 2);
        assertThat(AlgorithmSuite.ofCode(Integer.parseInt(id, 16))).contains(suite);
    }

    @Test
    void refusesAnUnknownIdAndNamesTheChoices() {
        assertThat(AlgorithmSuite.values()).hasSize(11);
        assertThatThrownBy(() -> AlgorithmSuite.ofId("0072"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("0014, 0046")
                .hasMessageContaining("0478, 0578")
                .hasMessageNotContaining("0072");
    }
}
