package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fuzzes whatever reads what comes from outside: nothing but a refusal may come of any input. And what is written here
 * opens.
 *
 * @see FuzzRun#of
 */
class FuzzTest {

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(
            classes = {
                HeaderFuzz.class,
                MessageFuzz.class,
                WaysFuzz.class,
                RoundTripFuzz.class,
                Base64Fuzz.class,
                UnwrapFuzz.class
            })
    void nothingButARefusalComesOfAnyInput(Class<?> target) throws IOException, InterruptedException {
        FuzzRun.Result result =
                FuzzRun.of(target, temporary, FuzzSeeds.of(target)).run();

        assertThat(result.exitCode()).as(result.output()).isZero();
    }
}
