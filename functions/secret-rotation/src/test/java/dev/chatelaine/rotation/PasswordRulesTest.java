package dev.chatelaine.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.aws.SecretText;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private static final PasswordRules RULES =
            new PasswordRules(PasswordRules.DEFAULT_LENGTH, PasswordRules.DEFAULT_EXCLUDED);

    @Test
    void passwordsHaveEachKindOfCharacterAndNoneThatIsExcluded() {
        for (int i = 0; i < 1000; i++) {
            assertThat(RULES.newPassword().reveal())
                    .hasSize(32)
                    .matches("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9])[!-~]*")
                    .doesNotContainPattern("[/@\"'\\\\:]");
        }
    }

    @Test
    void everyCharacterOccurs() {
        Set<Character> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            RULES.newPassword().reveal().chars().forEach(character -> seen.add((char) character));
        }
        assertThat(seen).hasSize(RULES.alphabet().length).hasSize(94 - 6);
    }

    @Test
    void noTwoAreAlike() {
        assertThat(IntStream.range(0, 1000).mapToObj(_ -> RULES.newPassword().reveal()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aKindThatIsExcludedAltogetherIsNotAskedFor() {
        String punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
        assertThat(new PasswordRules(20, punctuation).newPassword().reveal()).matches("[A-Za-z0-9]{20}");
    }

    @Test
    void aPasswordDoesNotPrintAndIsWiped() {
        SecretText password = RULES.newPassword();
        assertThat(password).asString().isEqualTo("SecretText[not shown]");
        password.close();
        assertThat(password.reveal()).isEqualTo("\0".repeat(32));
    }
}
