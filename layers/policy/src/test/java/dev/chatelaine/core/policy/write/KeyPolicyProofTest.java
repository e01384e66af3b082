package dev.chatelaine.core.policy.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.OneOrMany;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Principals;
import dev.chatelaine.core.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a policy is found, whatever it is. */
class KeyPolicyProofTest {

    private static final KeyDescription DESCRIPTION = Described.full().build();
    private static final Policy WRITTEN = KeyPolicyWriter.LEAST_PRIVILEGE.write(DESCRIPTION);
    private static final String ROOT = "arn:aws:iam::111122223333:root";

    private static List<String> broken(Policy policy) {
        return KeyPolicyProof.broken(DESCRIPTION, policy);
    }

    private static Statement allow(Principals.Type type, String principal, String action) {
        return Statement.allow()
                .principals(type, List.of(principal))
                .actions(List.of(action))
                .resources(List.of("*"))
                .build();
    }

    @Test
    void theWrittenPolicyKeepsItsDescription() {
        assertThat(broken(WRITTEN)).isEmpty();
    }

    static Stream<Arguments> additions() {
        return Stream.of(
                Arguments.of(
                        allow(Principals.Type.AWS, "*", "kms:Decrypt"), "anonymous must not be allowed kms:Decrypt"),
                Arguments.of(allow(Principals.Type.AWS, ROOT, "kms:*"), "role/stranger must not be allowed"),
                Arguments.of(allow(Principals.Type.AWS, ROOT, "kms:Decrypt"), "must not be allowed kms:Decrypt"),
                Arguments.of(
                        allow(Principals.Type.AWS, Described.APP, "kms:Encrypt"),
                        Described.APP + " must not be allowed kms:Encrypt"),
                Arguments.of(
                        allow(Principals.Type.AWS, Described.ADMIN, "kms:Decrypt"),
                        Described.ADMIN + " must not be allowed kms:Decrypt"),
                Arguments.of(
                        allow(Principals.Type.AWS, Described.ANN, "kms:PutKeyPolicy"),
                        Described.ANN + " must not be allowed kms:PutKeyPolicy"),
                Arguments.of(
                        allow(Principals.Type.AWS, Described.PARTNER, "kms:CreateGrant"),
                        Described.PARTNER + " must not be allowed kms:CreateGrant"),
                Arguments.of(
                        allow(Principals.Type.AWS, "arn:aws:iam::777788889999:root", "kms:Encrypt"),
                        "arn:aws:iam::777788889999:role/stranger must not be allowed kms:Encrypt"),
                Arguments.of(
                        allow(Principals.Type.SERVICE, "s3.amazonaws.com", "kms:Decrypt"),
                        "s3.amazonaws.com must not be allowed kms:Decrypt"),
                Arguments.of(
                        allow(Principals.Type.AWS, Described.ADMIN, "kms:ReplicateKey"),
                        Described.ADMIN + " must not be allowed kms:ReplicateKey"));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void findsWhomAStatementLetsInBeside(Statement added, String sentence) {
        List<Statement> statements = new ArrayList<>(WRITTEN.statements());
        statements.add(added);
        assertThat(broken(with(statements))).anyMatch(found -> found.contains(sentence));
    }

    @Test
    void findsADenyThatTakesAwayWhatIsNamed() {
        List<Statement> statements = new ArrayList<>(WRITTEN.statements());
        statements.add(Statement.deny()
                .principals(Principals.Type.AWS, List.of("*"))
                .actions(List.of("kms:GenerateDataKey"))
                .resources(List.of("*"))
                .build());
        assertThat(broken(with(statements))).anyMatch(found -> found.contains("must be allowed kms:GenerateDataKey"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void findsAStatementThatLacks(int index) {
        List<Statement> statements = new ArrayList<>(WRITTEN.statements());
        statements.remove(index);
        assertThat(broken(with(statements))).anyMatch(found -> found.contains("must be allowed"));
    }

    /** The bounds are on the use, on grants and on the root user. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void findsConditionsThatLack(int index) {
        List<Statement> statements = new ArrayList<>(WRITTEN.statements());
        statements.set(
                index,
                new Statement(statements.get(index).parts().stream()
                        .filter(part -> !(part instanceof dev.chatelaine.core.policy.Conditions))
                        .toList()));
        assertThat(broken(with(statements))).anyMatch(found -> found.contains("must not be allowed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kms:EncryptionContext:tenant\":\"blue\"",
                "\"kms:EncryptionContext:Table\":\"orders ${$}{x}\",",
            })
    void findsAPairThatIsNotAskedFor(String pair) {
        String without = WRITTEN.print()
                .replaceFirst(java.util.regex.Pattern.quote(pair), "")
                .replace(",}", "}");
        assertThat(broken(Policy.parse(without))).anyMatch(found -> found.contains("must not be allowed"));
    }

    @Test
    void findsAVariableInPlaceOfText() {
        assertThat(broken(Policy.parse(WRITTEN.print().replace("${$}{x}", "${x}"))))
                .anyMatch(found -> found.contains("must be allowed"));
    }

    @Test
    void findsAPolicyThatLocksOut() {
        Policy locked = Policy.parse(WRITTEN.print().replace("\"kms:PutKeyPolicy\",", ""));
        assertThat(broken(locked))
                .contains(Described.ADMIN + " must be allowed kms:PutKeyPolicy, without an identity policy.");
    }

    @Test
    void holdsOfTheConsolesPolicyWhatTheConsoleSays() {
        KeyDescription plain = Described.plain().build();
        Policy console = KeyPolicyWriter.CONSOLE.write(plain);
        assertThat(KeyPolicyProof.broken(plain, console))
                .anyMatch(found -> found.contains("role/stranger must not be allowed"));
        assertThat(KeyPolicyProof.broken(plain, console, new ConsoleDefault().claims(plain)))
                .isEmpty();
        Policy least = KeyPolicyWriter.LEAST_PRIVILEGE.write(plain);
        assertThat(KeyPolicyProof.broken(plain, least, new ConsoleDefault().claims(plain)))
                .anyMatch(found -> found.contains("must be allowed"));
    }

    private static Policy with(List<Statement> statements) {
        return WRITTEN.with(new Policy.Statements(OneOrMany.many(statements)));
    }

    @Test
    void aDescriptionWithoutBoundsIsProvedAsWell() {
        KeyDescription bound = Described.plain().build();
        KeyDescription unbound =
                Described.plain().encryptionContext(Map.of("tenant", "blue")).build();
        assertThat(KeyPolicyProof.broken(unbound, KeyPolicyWriter.LEAST_PRIVILEGE.write(bound)))
                .anyMatch(found -> found.contains("must not be allowed"));
        assertThat(KeyPolicyProof.broken(bound, KeyPolicyWriter.LEAST_PRIVILEGE.write(unbound)))
                .anyMatch(found -> found.contains("must be allowed"));
    }
}
