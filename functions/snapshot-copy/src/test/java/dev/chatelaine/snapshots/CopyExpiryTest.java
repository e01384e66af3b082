package dev.chatelaine.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.Tag;

class CopyExpiryTest {

    private static final String ORIGIN = "111111111111/us-east-1/castle/weekly";
    private static final Instant OLD = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant YOUNG = Instant.parse("2026-11-20T00:00:00Z");

    private Bundle bundle = new Bundle(Map.of("RETENTION_DAYS", "7"));

    @AfterEach
    void close() {
        bundle.close();
    }

    private void copy(String id, String origin, String volume, Instant started, String state) {
        bundle.accounts.ebs.snapshots.put(
                id,
                Snapshot.builder()
                        .snapshotId(id)
                        .ownerId(TwoAccounts.TARGET)
                        .volumeSize(8)
                        .volumeId("vol-ffffffff")
                        .startTime(started)
                        .state(state)
                        .tags(tag("chatelaine:plan", origin), tag("chatelaine:volume", volume))
                        .build());
    }

    private void copy(String id, String volume, Instant started) {
        copy(id, ORIGIN, volume, started, "completed");
    }

    private static Tag tag(String name, String value) {
        return Tag.builder().key(name).value(value).build();
    }

    private String expired() throws IOException {
        StateMachine.End end = bundle.run("r1");
        assertThat(end.succeeded()).as(String.valueOf(end.output())).isTrue();
        return end.output().path("steps").get(7).path("outcome").asText();
    }

    private List<String> left() {
        return bundle.accounts.ebs.of(TwoAccounts.TARGET).stream()
                .map(Snapshot::snapshotId)
                .filter(id -> id.startsWith("snap-old"))
                .toList();
    }

    @Test
    void oldCopiesOfTheVolumeAreDeletedWhenANewOneIsVerified() throws IOException {
        copy("snap-old1", TwoAccounts.VOLUME, OLD);
        copy("snap-old2", TwoAccounts.VOLUME, YOUNG);
        assertThat(expired()).isEqualTo("deleted 1");
        assertThat(left()).containsExactly("snap-old2");
    }

    @Test
    void ofEachVolumeTheNewestWholeCopyStaysHoweverOldItIs() throws IOException {
        copy("snap-old1", "vol-0aaaaaaaa", OLD.minusSeconds(60));
        copy("snap-old2", "vol-0aaaaaaaa", OLD);
        copy("snap-old3", ORIGIN, "vol-0aaaaaaaa", OLD.plusSeconds(60), "error");
        assertThat(expired()).isEqualTo("deleted 2");
        assertThat(left()).containsExactly("snap-old2");
    }

    @Test
    void copiesOfOtherPlansStacksAndAccountsStay() throws IOException {
        List<String> others = List.of(
                "111111111111/us-east-1/castle/daily",
                "111111111111/us-east-1/tower/weekly",
                "333333333333/us-east-1/castle/weekly");
        others.forEach(
                origin -> copy("snap-old" + others.indexOf(origin), origin, TwoAccounts.VOLUME, OLD, "completed"));
        copy("snap-old-untagged", "", TwoAccounts.VOLUME, OLD, "completed");
        assertThat(expired()).isEqualTo("done");
        assertThat(left()).hasSize(4);
    }

    @Test
    void aCopyThatIsStillBeingMadeStays() throws IOException {
        copy("snap-old1", ORIGIN, TwoAccounts.VOLUME, OLD, "pending");
        assertThat(expired()).isEqualTo("done");
        assertThat(left()).hasSize(1);
    }

    @Test
    void aCopyThatAnImageIsMadeOfStaysAndIsCounted() throws IOException {
        copy("snap-old1", TwoAccounts.VOLUME, OLD);
        copy("snap-old2", TwoAccounts.VOLUME, OLD.plusSeconds(1));
        bundle.accounts.ebs.inUse.add("snap-old1");
        assertThat(expired()).isEqualTo("deleted 1, images keep 1");
        assertThat(left()).containsExactly("snap-old1");
    }

    @Test
    void withoutRetentionNothingIsDeleted() throws IOException {
        bundle.close();
        bundle = new Bundle();
        copy("snap-old1", TwoAccounts.VOLUME, OLD);
        assertThat(expired()).isEqualTo("the plan keeps all copies");
        assertThat(left()).hasSize(1);
    }
}
