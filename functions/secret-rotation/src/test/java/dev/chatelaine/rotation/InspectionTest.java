package dev.chatelaine.rotation;

import static dev.chatelaine.rotation.World.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private final FakeServer server = new FakeServer();
    private final World world = World.inMemory(server, Strategy.ALTERNATING);

    @BeforeEach
    void noRotationRuns() {
        world.versions.label(SECRET, KeptVersions.FIRST, "AWSPENDING");
    }

    private List<String> failed() {
        return world.inspection.inspect(SECRET).checks().stream()
                .filter(check -> check.get("ok").equals(false))
                .map(check -> check.get("name").toString())
                .toList();
    }

    @Test
    void saysThatARotationIsPossible() {
        CheckAnswer answer = world.inspection.inspect(SECRET);
        assertThat(answer.possible()).isTrue();
        assertThat(answer.strategy()).isEqualTo("alternating");
        assertThat(answer.checks())
                .extracting(check -> check.get("name"))
                .containsExactly("state", "value", "username", "master", "login", "administrator");
    }

    @Test
    void changesNothing() {
        world.inspection.inspect(SECRET);
        assertThat(world.outside.calls()).doesNotContain("put", "promote", "change", "prepare");
    }

    @Test
    void findsAnUnfinishedRotation() {
        world.versions.begin(SECRET, World.TOKEN);
        assertThat(failed()).containsExactly("state");
    }

    @Test
    void findsAPasswordThatDoesNotLogIn() {
        server.passwords.put("shop", "another");
        assertThat(failed()).containsExactly("login");
    }

    @Test
    void findsAMasterWhoMayNot() {
        server.administrators.clear();
        assertThat(failed()).containsExactly("administrator");
    }

    @Test
    void findsAMasterThatIsNotThere() {
        world.versions.store(World.MASTER, "{}");
        assertThat(failed()).containsExactly("master");
        assertThat(server.hosts).isEmpty();
    }

    @Test
    void findsAValueThatCannotBeRead() {
        world.versions.value(SECRET, KeptVersions.FIRST, "x");
        CheckAnswer answer = world.inspection.inspect(SECRET);
        assertThat(answer.possible()).isFalse();
        assertThat(answer.strategy()).isNull();
    }
}
