package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.crypto.FuzzRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fuzzes what reads a message's encrypted data keys on their way to KMS: nothing but a refusal may come of any. */
class KmsFuzzTest {

    @TempDir
    Path temporary;

    @Test
    void nothingButARefusalComesOfAnyDataKey() throws IOException, InterruptedException {
        FuzzRun.Result result = FuzzRun.of(KmsUnwrapFuzz.class, temporary, KmsUnwrapFuzz.KEYS.seeds())
                .run();

        assertThat(result.exitCode()).as(result.output()).isZero();
    }
}
