package dev.chatelaine.rotation;

import static dev.chatelaine.rotation.World.SECRET;
import static dev.chatelaine.rotation.World.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotReady;
import org.junit.jupiter.api.Test;

/** What each step does, and refuses to do. */
class RotationTest {

    private static final Place PLACE = new Place("db.example", 5432, "shop");

    private final FakeServer server = new FakeServer();

    @Test
    void theNewValueDiffersInTheCredentialAlone() {
        World world = World.inMemory(server, Strategy.ALTERNATING);
        world.perform(Step.CREATE);
        String pending = world.versions.text(SECRET, "AWSPENDING").orElseThrow();
        String password = pending.replaceAll(".*\"password\":\"([^\"]*)\".*", "$1");
        assertThat(pending)
                .isEqualTo(World.value(
                        PLACE,
                        Strategy.ALTERNATING,
                        "shop_clone",
                        password,
                        ",\"masterarn\":\"" + World.MASTER + "\""));
        assertThat(password).hasSize(32).isNotEqualTo(World.PASSWORD);
    }

    @Test
    void aValueThatIsThereIsKept() {
        World world = World.inMemory(server, Strategy.SINGLE);
        world.perform(Step.CREATE);
        String pending = world.versions.text(SECRET, "AWSPENDING").orElseThrow();
        world.perform(Step.CREATE);
        assertThat(world.versions.text(SECRET, "AWSPENDING")).contains(pending);
    }

    @Test
    void withOneUserTheOldPasswordNoLongerLogsIn() {
        World world = World.inMemory(server, Strategy.SINGLE);
        assertThat(world.attempt()).isTrue();
        assertThat(world.logsIn(PLACE, "shop", World.PASSWORD)).isFalse();
    }

    @Test
    void withTwoUsersTheOldPasswordStillLogsIn() {
        World world = World.inMemory(server, Strategy.ALTERNATING);
        assertThat(world.attempt()).isTrue();
        assertThat(world.logsIn(PLACE, "shop", World.PASSWORD)).isTrue();
        assertThat(server.actsAs).containsEntry("shop_clone", "shop");
    }

    @Test
    void aPasswordThatWasChangedByHandIsFoundByThePreviousOne() {
        World world = World.inMemory(server, Strategy.SINGLE);
        String older = "44444444-4444-4444-4444-444444444444";
        world.versions.value(SECRET, older, World.value(PLACE, Strategy.SINGLE, "shop", "previous", ""));
        world.versions.label(SECRET, older, "AWSPREVIOUS");
        server.passwords.put("shop", "previous");
        assertThat(world.attempt()).isTrue();
        assertThat(world.currentWorks()).isTrue();
    }

    @Test
    void nothingIsChangedWhenNoPasswordLogsIn() {
        World world = World.inMemory(server, Strategy.SINGLE);
        server.passwords.put("shop", "changed by hand");
        world.perform(Step.CREATE);
        assertThatThrownBy(() -> world.perform(Step.SET))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Neither AWSCURRENT nor AWSPREVIOUS logs in");
        assertThat(server.passwords).containsEntry("shop", "changed by hand");
    }

    @Test
    void whoDoesNotKnowTheUsersPasswordGetsNoSecondUser() {
        World world = World.inMemory(server, Strategy.ALTERNATING);
        server.passwords.put("shop", "unknown to the secret");
        world.perform(Step.CREATE);
        assertThatThrownBy(() -> world.perform(Step.SET))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("does not prove whose privileges");
        assertThat(server.passwords).doesNotContainKey("shop_clone");
    }

    private void store(World world, String user, String password) {
        String masterArn = ",\"masterarn\":\"" + World.MASTER + "\"";
        world.versions.store(SECRET, World.value(PLACE, Strategy.ALTERNATING, user, password, masterArn));
        world.versions.begin(SECRET, TOKEN);
        world.perform(Step.CREATE);
    }

    @Test
    void whoOnlyHasASecondUsersNameDoesNotGetTheFirstOne() {
        World world = World.inMemory(server, Strategy.ALTERNATING);
        server.passwords.put("shop_clone", "a user of its own");
        store(world, "shop_clone", "a user of its own");
        assertThatThrownBy(() -> world.perform(Step.SET))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("not a member");
        assertThat(server.passwords).containsEntry("shop", World.PASSWORD);
    }

    @Test
    void theMasterSecretsOwnUserIsLeftAlone() {
        World world = World.inMemory(server, Strategy.ALTERNATING);
        store(world, "master", World.MASTER_PASSWORD);
        assertThatThrownBy(() -> world.perform(Step.SET))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("master secret's own user");
        assertThat(server.hosts).isEmpty();
    }

    @Test
    void aHostThatIsNotTheMastersIsNeverSpokenTo() {
        World world = World.inMemory(server, Strategy.ALTERNATING);
        String masterArn = ",\"masterarn\":\"" + World.MASTER + "\"";
        Place evil = new Place("evil.example", 5432, "shop");
        world.versions.store(SECRET, World.value(evil, Strategy.ALTERNATING, "shop", World.PASSWORD, masterArn));
        world.versions.begin(SECRET, TOKEN);
        world.perform(Step.CREATE);
        for (Step step : new Step[] {Step.SET, Step.TEST, Step.FINISH}) {
            assertThatThrownBy(() -> world.perform(step))
                    .isInstanceOf(Denied.class)
                    .hasMessageContaining("different hosts");
        }
        assertThat(server.hosts).isEmpty();
    }

    @Test
    void aMasterSecretThatTheStackDoesNotNameIsNotRead() {
        World world = World.inMemory(server, Strategy.ALTERNATING);
        String other = World.MASTER.replace("master", "other");
        world.versions.store(
                SECRET,
                World.value(PLACE, Strategy.ALTERNATING, "shop", World.PASSWORD, ",\"masterarn\":\"" + other + "\""));
        world.versions.begin(SECRET, TOKEN);
        world.perform(Step.CREATE);
        assertThatThrownBy(() -> world.perform(Step.SET))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("masterarn");
        assertThat(server.hosts).isEmpty();
    }

    @Test
    void aSecondUserWithoutTheFirstOnesPrivilegesIsNotPromoted() {
        World world = World.inMemory(server, Strategy.ALTERNATING);
        world.perform(Step.CREATE);
        world.perform(Step.SET);
        server.actsAs.remove("shop_clone");
        assertThatThrownBy(() -> world.perform(Step.TEST)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> world.perform(Step.FINISH)).isInstanceOf(Conflict.class);
        assertThat(world.isFinished()).isFalse();
        assertThat(world.attempt()).isTrue();
    }

    @Test
    void aServerThatTakesAnyPasswordIsFoundOut() {
        World world = World.inMemory(server, Strategy.SINGLE);
        server.trusts = true;
        world.perform(Step.CREATE);
        assertThatThrownBy(() -> world.perform(Step.TEST))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("takes the old password as well");
    }

    @Test
    void setSecretBeforeCreateSecretIsWorthARetry() {
        World world = World.inMemory(server, Strategy.SINGLE);
        assertThatThrownBy(() -> world.perform(Step.SET)).isInstanceOf(NotReady.class);
    }

    @Test
    void aSecretThatIsNotRotatedIsLeftAlone() {
        World world = World.inMemory(server, Strategy.SINGLE);
        world.versions.turnRotationOff(SECRET);
        assertThatThrownBy(() -> world.perform(Step.CREATE))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Rotation is not set up");
    }

    @Test
    void aTokenThatIsNoVersionIsRefused() {
        World world = World.inMemory(server, Strategy.SINGLE);
        assertThatThrownBy(() -> world.perform(Step.CREATE, "55555555-5555-5555-5555-555555555555"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("no version of this ClientRequestToken");
    }

    @Test
    void aRotationThatWasOvertakenIsRefused() {
        World world = World.inMemory(server, Strategy.SINGLE);
        world.versions.begin(SECRET, "66666666-6666-6666-6666-666666666666");
        assertThatThrownBy(() -> world.perform(Step.SET))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("no longer AWSPENDING");
    }

    @Test
    void aFinishedRotationIsLeftAsItIs() {
        World world = World.inMemory(server, Strategy.SINGLE);
        assertThat(world.attempt()).isTrue();
        int calls = world.outside.calls().size();
        world.perform(Step.SET);
        assertThat(world.outside.calls().subList(calls, world.outside.calls().size()))
                .containsExactly("describe");
    }

    @Test
    void aPendingValueForAnotherHostIsNotInstalled() {
        World world = World.inMemory(server, Strategy.SINGLE);
        Place evil = new Place("evil.example", 5432, "shop");
        world.versions.value(SECRET, TOKEN, World.value(evil, Strategy.SINGLE, "shop", "x", ""));
        for (Step step : Step.values()) {
            assertThatThrownBy(() -> world.perform(step)).isInstanceOf(Conflict.class);
        }
        assertThat(server.hosts).isEmpty();
    }

    @Test
    void aValueThatIsNoJsonIsRefusedWithoutBeingShown() {
        World world = World.inMemory(server, Strategy.SINGLE);
        world.versions.value(SECRET, KeptVersions.FIRST, "hunter2");
        assertThatThrownBy(() -> world.perform(Step.CREATE))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("AWSCURRENT is not a JSON object")
                .hasMessageNotContaining("hunter2");
    }
}
