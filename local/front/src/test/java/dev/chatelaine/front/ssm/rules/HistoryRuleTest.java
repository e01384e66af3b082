package dev.chatelaine.front.ssm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.answer.AwsError;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryRuleTest {

    /** Versions 1 to {@code count}, of which one has a label. */
    private static List<ObjectNode> history(int count, int labelled) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> {
                    ObjectNode version = JsonNodeFactory.instance.objectNode().put("Version", number);
                    if (number == labelled) {
                        version.putArray("Labels").add("live");
                    }
                    return version;
                })
                .toList();
    }

    @Test
    void theOldestOfAHundredVersionsIsNotLostWhileItHasALabel() {
        assertThatThrownBy(() -> HistoryRule.check(history(100, 1)))
                .isInstanceOfSatisfying(
                        AwsError.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("ParameterMaxVersionLimitExceeded"));
    }

    @Test
    void whatIsLostWithoutALabelIsNoLoss() {
        assertThatCode(() -> HistoryRule.check(history(100, 2))).doesNotThrowAnyException();
        assertThatCode(() -> HistoryRule.check(history(99, 1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> HistoryRule.check(history(101, 2))).isInstanceOf(AwsError.class);
    }
}
