package dev.chatelaine.core.policy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.chatelaine.core.policy.Documents;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The line "Cross-account use" of every KMS operation, as botocore's service model has it, against the evaluator.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html">KMS API operations</a>
 */
class CrossAccountOperationsTest {

    private static final String PROPERTY = "chatelaine.oracle.python";

    /** Retiring is by the grant, whatever the policies say: RetireGrantTest. */
    private static final String BY_GRANT = "RetireGrant";

    private record Use(String operation, boolean acrossAccounts) {

        static Use of(String line) {
            String[] words = line.split(" ", 2);
            return new Use(words[0], words[1].equals("Yes"));
        }

        /** ReEncrypt needs a permission on each of its two keys. */
        Stream<String> permissions() {
            return operation.equals("ReEncrypt") ? Stream.of("ReEncryptFrom", "ReEncryptTo") : Stream.of(operation);
        }
    }

    private static List<Use> published() throws IOException {
        String python = System.getProperty(PROPERTY, "");
        assumeThat(python)
                .as("system property %s: a Python that has botocore", PROPERTY)
                .isNotBlank();
        Path script = Path.of("src", "test", "python", "cross_account_use.py").toAbsolutePath();
        Process process = new ProcessBuilder(python, script.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines()
                    .map(Use::of)
                    .filter(use -> !use.operation().equals(BY_GRANT))
                    .toList();
        }
    }

    private static boolean allowed(Principal caller, String operation) {
        PolicySet policies = Cases.key(Cases.to("'*'", "Allow", "kms:*", ""))
                .identity("role policy", Documents.statements(Cases.allow("kms:*")))
                .build();
        return Evaluator.decide(Cases.onKey(caller, "kms:" + operation, Map.of()), policies)
                .allowed();
    }

    @Test
    void everyOperationWorksAcrossAccountsAsItsPageSays() throws IOException {
        assertThat(published())
                .hasSizeGreaterThan(50)
                .allSatisfy(use -> assertThat(use.permissions())
                        .as(use.operation())
                        .allSatisfy(permission -> {
                            assertThat(allowed(Cases.FOREIGN, permission)).isEqualTo(use.acrossAccounts());
                            assertThat(allowed(Cases.APP, permission)).isTrue();
                        }));
    }
}
