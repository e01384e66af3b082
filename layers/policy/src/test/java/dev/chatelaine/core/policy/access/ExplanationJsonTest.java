package dev.chatelaine.core.policy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationJsonTest {

    private static Explanation because(String statement) {
        return new Explanation(
                "ExplicitlyDenied",
                List.of(new Explanation.Reason("key policy", statement, "Deny", "denies kms:Decrypt")),
                List.of(),
                List.of());
    }

    @Test
    void hasTheFormOfExplainAccess() {
        assertThat(because("NoDecrypt").json())
                .isEqualTo("{\"decision\":\"ExplicitlyDenied\",\"because\":[{\"policy\":\"key policy\","
                        + "\"statement\":\"NoDecrypt\",\"effect\":\"Deny\",\"why\":\"denies kms:Decrypt\"}],"
                        + "\"missing\":[]}");
    }

    @Test
    void hasWarningsOnlyWhereThereAreAny() {
        Explanation warned = new Explanation("Allowed", List.of(), List.of(), List.of("careful"));

        assertThat(warned.json()).endsWith("\"missing\":[],\"warnings\":[\"careful\"]}");
    }

    @Test
    void escapesWhatIsNotPrintableAscii() {
        assertThat(because("a\"\n\u00e4\u202e").json()).contains("\"statement\":\"a\\\"\\n\\u00E4\\u202E\"");
    }

    @Test
    void canBeCutToFitAnErrorMessage() {
        Explanation cut = because("x".repeat(10_000)).cut();

        assertThat(cut.because().getFirst().statement()).hasSize(203).endsWith("x...");
        assertThat(new Explanation("ImplicitlyDenied", List.of(), Collections.nCopies(100, "m"), List.of())
                        .cut()
                        .missing())
                .hasSize(8);
    }

    @Test
    void takesOneSentenceMore() {
        assertThat(because("x").lacking("The key is disabled.").missing()).containsExactly("The key is disabled.");
    }
}
