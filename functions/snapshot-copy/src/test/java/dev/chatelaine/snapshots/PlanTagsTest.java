package dev.chatelaine.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.Tag;

class PlanTagsTest {

    private static Map<String, String> tags(Snapshot snapshot) {
        return snapshot.tags().stream().collect(java.util.stream.Collectors.toMap(Tag::key, Tag::value));
    }

    @Test
    void snapshotAndCopyCarryThePlansTags() throws IOException {
        try (Bundle bundle = new Bundle(Map.of("TAGS", "team=storage, cost center=4=2"))) {
            bundle.run("r1");
            Map<String, String> source =
                    tags(bundle.accounts.ebs.of(TwoAccounts.SOURCE).getFirst());
            assertThat(source)
                    .containsOnly(
                            Map.entry("team", "storage"),
                            Map.entry("cost center", "4=2"),
                            Map.entry("chatelaine:run", "r1"),
                            Map.entry("chatelaine:source", TwoAccounts.VOLUME),
                            Map.entry("chatelaine:plan", "111111111111/us-east-1/castle/weekly"));
            assertThat(tags(bundle.accounts.ebs.of(TwoAccounts.TARGET).getFirst()))
                    .containsEntry("team", "storage")
                    .containsEntry("cost center", "4=2")
                    .containsEntry("chatelaine:volume", TwoAccounts.VOLUME);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"team", "=storage", "aws:x=1", "chatelaine:run=r9", "team=a,team=b", "team=<b>", "a=1,,b=2"})
    void malformedTagsAreRefused(String tags) {
        assertThatThrownBy(() -> new Bundle(Map.of("TAGS", tags))).hasMessageContaining("TAGS is malformed");
    }
}
