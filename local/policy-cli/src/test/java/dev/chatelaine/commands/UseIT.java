package dev.chatelaine.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the command is asked, and how not. */
class UseIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Name a command",
                "check|Unmatched argument",
                "lint|Missing required",
                "lint x.json|Missing required option: '--kind",
                "lint --kind vault x.json|Invalid value for option '--kind'",
                "lint --kind key --account shop x.json|--account: expected the twelve digits",
                "lint --kind key --format xml x.json|Invalid value for option '--format'",
                "lint --kind key --color x.json|Unknown option: '--color'",
                "compare --kind key x.json|Missing required parameter",
                "explain --context x|KEY=VALUE",
                "explain --action kms:Decrypt|Field \"/request/principal\" is missing",
                "write|Field \"/account\" is missing",
                "copy-access p.json|Missing required options",
            })
    void wrongUseEndsWithTwoAndSaysWhatToDo(String words, String message) {
        PolicyJar.Run run = PolicyJar.run(folder, words.isEmpty() ? new String[0] : words.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "lint --help", "explain --help", "compare --help", "write --help", "copy-access --help"
            })
    void helpNamesTheExitCodes(String words) {
        PolicyJar.Run run = PolicyJar.run(folder, words.split(" "));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Usage: chatelaine-policy", "Exit codes:", "  2   wrong use")
                .doesNotContain("\u001b");
    }

    @Test
    void theVersionIsTheJars() {
        assertThat(PolicyJar.run(folder, "lint", "--version").out()).startsWith("chatelaine-policy ");
        assertThat(PolicyJar.run(folder, "--version").out()).matches("chatelaine-policy \\d.*\\R");
    }
}
