package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fuzzes whatever reads what comes from outside: nothing but a refusal may come of any input.
 *
 * <p>Each target has {@code chatelaine.fuzz.seconds}. Where {@code chatelaine.fuzz.folder} is set, corpora are kept there
 * from run to run, and an input that breaks a target is written beside them.
 */
class FuzzTest {

    private static final int SECONDS = Integer.getInteger("chatelaine.fuzz.seconds", 6);

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(classes = {HeaderFuzz.class, MessageFuzz.class, Base64Fuzz.class, UnwrapFuzz.class})
    void nothingButARefusalComesOfAnyInput(Class<?> target) throws IOException, InterruptedException {
        String kept = System.getProperty("chatelaine.fuzz.folder", "");
        Path corpus = (kept.isEmpty() ? temporary : Path.of(kept)).resolve(target.getSimpleName());
        FuzzSeeds.write(target, Files.createDirectories(corpus));

        FuzzRun.Result result = new FuzzRun(target, corpus, SECONDS).run();

        System.out.println(target.getSimpleName() + ": " + result.figures());
        assertThat(result.exitCode()).as(result.output()).isZero();
    }
}
