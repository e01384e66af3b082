package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Throttled;
import dev.chatelaine.Unavailable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SsmParameterStoreTest {

    private static void goOn() {}

    private final FakeSsm ssm = new FakeSsm();
    private final ParameterStore store = new SsmParameterStore(ssm);

    private static ParameterTree tree(boolean decrypt) {
        return new ParameterTree("/a", decrypt, Optional.empty());
    }

    private void fill(int count) {
        IntStream.range(0, count).forEach(i -> ssm.put("/a/p%05d".formatted(i), "String", "v" + i));
    }

    @Test
    void readsEveryPageOfATree() {
        fill(95);

        ParameterReading reading = store.tree(tree(true), SsmParameterStoreTest::goOn);

        assertThat(reading.parameters()).hasSize(95);
        assertThat(reading.ssmCalls()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aThrottleAtAnyPageRefusesTheWholeTree(int page) {
        fill(95);
        ssm.failAt(page, FakeSsm.throttle());

        assertThatThrownBy(() -> store.tree(tree(true), SsmParameterStoreTest::goOn))
                .isInstanceOf(Throttled.class)
                .hasMessageContaining("ssm:GetParametersByPath on /a");
    }

    @Test
    void goesOnAfterAnEmptyPage() {
        IntStream.range(0, 25).forEach(i -> ssm.put("/a/p%02d".formatted(i), "String", "v", i == 24 ? "live" : ""));

        ParameterReading reading =
                store.tree(new ParameterTree("/a", false, Optional.of("live")), SsmParameterStoreTest::goOn);

        assertThat(reading.parameters()).extracting(StoredParameter::name).containsExactly("/a/p24");
        assertThat(reading.ssmCalls()).isEqualTo(3);
    }

    @Test
    void asksForTenNamesAtATime() {
        fill(23);
        List<String> names =
                IntStream.range(0, 23).mapToObj("/a/p%05d"::formatted).toList();

        ParameterReading reading =
                store.named(new ParameterNames(names, false, Optional.empty()), SsmParameterStoreTest::goOn);

        assertThat(reading.parameters()).hasSize(23);
        assertThat(ssm.journal()).containsExactly("Get 10", "Get 10", "Get 3");
    }

    @Test
    void leavesOutNamesThatAreNotThere() {
        fill(1);

        assertThat(store.named(
                                new ParameterNames(List.of("/a/p00000", "/a/x"), false, Optional.empty()),
                                SsmParameterStoreTest::goOn)
                        .parameters())
                .extracting(StoredParameter::name)
                .containsExactly("/a/p00000");
    }

    @Test
    void countsWhatDecryptionCosts() {
        ssm.put("/a/one", "SecureString", "x").put("/a/two", "String", "y").put("/a/three", "SecureString", "z");

        assertThat(store.tree(tree(true), SsmParameterStoreTest::goOn).kmsCalls())
                .isEqualTo(2);
        assertThat(store.tree(tree(false), SsmParameterStoreTest::goOn).kmsCalls())
                .isZero();
    }

    @Test
    void asksBeforeEachCallWhetherToGoOn() {
        fill(25);
        int[] left = {2};

        assertThatThrownBy(() -> store.tree(tree(true), () -> {
                    if (left[0]-- == 0) {
                        throw new Unavailable("no time");
                    }
                }))
                .isInstanceOf(Unavailable.class);
        assertThat(ssm.journal()).hasSize(2);
    }

    @Test
    void saysWhenTheMissingRightIsOfKms() {
        fill(1);
        ssm.failAlways(FakeSsm.failure(
                400, "AccessDeniedException", "User: x is not authorized to perform: kms:Decrypt on resource: y"));

        assertThatThrownBy(() -> store.tree(tree(true), SsmParameterStoreTest::goOn))
                .isInstanceOf(Denied.class)
                .hasMessageStartingWith("kms:Decrypt on /a is not permitted");
    }

    @Test
    void saysWhenTheMissingRightIsOfParameterStore() {
        fill(1);
        ssm.failAlways(FakeSsm.failure(
                400,
                "AccessDeniedException",
                "User: x is not authorized to perform: ssm:GetParametersByPath on resource: y"));

        assertThatThrownBy(() -> store.tree(tree(true), SsmParameterStoreTest::goOn))
                .isInstanceOf(Denied.class)
                .hasMessageStartingWith("ssm:GetParametersByPath on /a is not permitted");
    }

    @Test
    void aKeyThatCannotBeUsedIsAConflict() {
        fill(1);
        ssm.failAlways(FakeSsm.failure(400, "InvalidKeyId", "the key is disabled"));

        assertThatThrownBy(() -> store.tree(tree(true), SsmParameterStoreTest::goOn))
                .isInstanceOf(Conflict.class)
                .hasMessageStartingWith("kms:Decrypt on /a")
                .hasMessageNotContaining("the key is disabled");
    }

    @Test
    void refusesATreeWithoutBounds() {
        fill(10_001);

        assertThatThrownBy(() -> store.tree(tree(true), SsmParameterStoreTest::goOn))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("10000");
    }

    @Test
    void refusesATreeOfValuesWithoutBounds() {
        String value = "x".repeat(8192);
        IntStream.range(0, 2_100).forEach(i -> ssm.put("/a/p" + i, "String", value));

        assertThatThrownBy(() -> store.tree(tree(true), SsmParameterStoreTest::goOn))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("16777216 characters");
    }

    @Test
    void valuesDoNotPrint() {
        ssm.put("/a/secret", "SecureString", "the keys of the castle");

        assertThat(store.tree(tree(true), SsmParameterStoreTest::goOn).toString())
                .doesNotContain("castle");
    }

    @Test
    void wipesValues() {
        ssm.put("/a/secret", "SecureString", "castle");
        ParameterReading reading = store.tree(tree(true), SsmParameterStoreTest::goOn);
        ParameterReading copy = reading.copy();

        reading.close();

        assertThat(reading.parameters().getFirst().value().text()).isEqualTo("\0\0\0\0\0\0");
        assertThat(copy.parameters().getFirst().value().text()).isEqualTo("castle");
    }
}
