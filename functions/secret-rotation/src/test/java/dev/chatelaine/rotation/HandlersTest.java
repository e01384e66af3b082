package dev.chatelaine.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.lambda.Answered;
import dev.chatelaine.lambda.FunctionContext;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both functions as they are deployed, over secrets and a server in memory. */
class HandlersTest {

    private static final String ROTATION_TOKEN = "33333333-3333-3333-3333-333333333333";

    private final FakeServer server = new FakeServer();
    private final World world = World.inMemory(server, Strategy.ALTERNATING);

    private ApplicationContext context(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of("MASTER_SECRETS", World.MASTER));
        environment.putAll(more);
        return FunctionContext.builder()
                .singletons(new Settings(environment), world.versions, server)
                .start();
    }

    private static String event(String step) {
        return "{\"Step\":\"" + step + "\",\"SecretId\":\"" + World.SECRET + "\",\"ClientRequestToken\":\""
                + World.TOKEN + "\",\"RotationToken\":\"" + ROTATION_TOKEN + "\",\"New\":{}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createSecret setSecret testSecret finishSecret",
                "create_secret set_secret test_secret finish_secret"
            })
    void bothSpellingsOfTheStepsRotate(String steps) throws IOException {
        try (ApplicationContext context = context(Map.of())) {
            for (String step : steps.split(" ", -1)) {
                assertThat(Answered.by(new RotateSecretHandler(context), event(step)))
                        .isEqualTo("{}");
            }
        }
        assertThat(world.isFinished()).isTrue();
    }

    @Test
    void neitherPasswordsNorTokensAreLogged() throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (ApplicationContext context = context(Map.of())) {
            for (Step step : Step.values()) {
                Answered.by(
                        new RotateSecretHandler(context),
                        event(step.name().toLowerCase(java.util.Locale.ROOT) + "_secret"));
            }
            Answered.by(new CheckRotationHandler(context), "{\"secretId\":\"" + World.SECRET + "\"}");
        } finally {
            System.setOut(out);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("\"outcome\":\"answered\"")
                .doesNotContain(ROTATION_TOKEN)
                .doesNotContain(World.PASSWORD)
                .doesNotContain(World.MASTER_PASSWORD)
                .doesNotContain(server.passwords.get("shop_clone"));
    }

    @Test
    void checkRotationAnswersAsItsContractSays() throws IOException {
        world.versions.label(World.SECRET, KeptVersions.FIRST, "AWSPENDING");
        try (ApplicationContext context = context(Map.of())) {
            assertThat(Answered.by(new CheckRotationHandler(context), "{\"secretId\":\"" + World.SECRET + "\"}"))
                    .startsWith(
                            "{\"possible\":true,\"strategy\":\"alternating\",\"checks\":[{\"name\":\"state\",\"ok\":true,");
        }
    }

    @Test
    void checkRotationTakesNothingElse() {
        try (ApplicationContext context = context(Map.of())) {
            assertThatThrownBy(() -> Answered.by(new CheckRotationHandler(context), "{\"secretid\":\"x\"}"))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("secretId");
        }
    }

    @Test
    void everyWrongSettingIsNamed() {
        assertThatThrownBy(() -> RotationSettings.read(new Settings(Map.of(
                        "PASSWORD_LENGTH", "8",
                        "EXCLUDED_CHARACTERS", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!",
                        "MASTER_SECRETS", "shop",
                        "DATABASE_CERTIFICATES", "-----BEGIN"))))
                .isInstanceOf(Internal.class)
                .hasMessageContaining("PASSWORD_LENGTH")
                .hasMessageContaining("EXCLUDED_CHARACTERS")
                .hasMessageContaining("MASTER_SECRETS")
                .hasMessageContaining("DATABASE_CERTIFICATES");
    }

    @Test
    void primingReachesNeitherSecretsNorServers() {
        world.rotation.prime();
        assertThat(world.outside.calls()).isEmpty();
    }
}
