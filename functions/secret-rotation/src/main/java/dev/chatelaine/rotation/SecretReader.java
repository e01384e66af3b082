package dev.chatelaine.rotation;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.SecretText;
import dev.chatelaine.lambda.Expected;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a secret's value in the structure that AWS documents for database secrets, strictly where it matters.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html">JSON
 *     structure of database secrets</a>
 */
final class SecretReader {

    private static final Set<String> ENGINES = Set.of("postgres", "aurora-postgresql");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,255}");
    private static final int MOST_PORT = 65_535;

    private static final Expected ENGINE = new Expected("postgres or aurora-postgresql", "\"postgres\"");
    private static final Expected HOSTS = new Expected("a host name or address", "\"db.example\"");
    private static final Expected PORT = new Expected("a port from 1 to " + MOST_PORT, "5432");
    private static final Expected NAME = new Expected("a name without control characters", "\"shop\"");
    private static final Expected PASSWORD = new Expected("the user's password", "\"...\"");
    private static final Expected STRATEGY = new Expected("single or alternating", "\"alternating\"");
    private static final Expected TLS = new Expected("true, or no such field: passwords travel over TLS only", "true");

    private final String which;
    private final Map<String, SecretText> fields;

    private SecretReader(String which, Map<String, SecretText> fields) {
        this.which = which;
        this.fields = fields;
    }

    /**
     * Reads a value, which is wiped with the secret that it becomes, or at once if it becomes none.
     *
     * @param which the secret or version, for a refusal
     * @throws InvalidRequest that names the field
     */
    static DatabaseSecret read(String which, SecretText value) {
        try {
            return parse(which, value);
        } catch (InvalidRequest refusal) {
            value.close();
            throw refusal;
        }
    }

    private static DatabaseSecret parse(String which, SecretText value) {
        Map<String, SecretText> fields = SecretDocument.fields(which, value);
        try {
            return new SecretReader(which, fields).secret(value);
        } finally {
            fields.values().forEach(SecretText::close);
        }
    }

    private DatabaseSecret secret(SecretText value) {
        required("engine", ENGINE, ENGINES::contains);
        optional("ssl", TLS, text -> text.equalsIgnoreCase("true"));
        Optional<String> masterArn = optional(
                "masterarn", SecretId.EXPECTED, id -> SecretId.parse(id).isPresent());
        return new DatabaseSecret(
                place(),
                required("username", NAME, SecretReader::isName),
                SecretText.of(required("password", PASSWORD, text -> !text.isEmpty())),
                masterArn,
                strategy(masterArn.isPresent()),
                value);
    }

    private Place place() {
        return new Place(
                required("host", HOSTS, HOST.asMatchPredicate()),
                optional("port", PORT, SecretReader::isPort)
                        .map(Integer::parseInt)
                        .orElse(5432),
                optional("dbname", NAME, SecretReader::isName).orElse("postgres"));
    }

    /** As AWS's own functions have it, a master secret means two users. */
    private Strategy strategy(boolean hasMaster) {
        Strategy strategy = optional(
                        "strategy", STRATEGY, text -> Strategy.parse(text).isPresent())
                .flatMap(Strategy::parse)
                .orElse(hasMaster ? Strategy.ALTERNATING : Strategy.SINGLE);
        if (strategy == Strategy.ALTERNATING && !hasMaster) {
            throw refusal("masterarn", "is missing", SecretId.EXPECTED);
        }
        return strategy;
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_PORT;
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isISOControl);
    }

    private String required(String name, Expected expected, java.util.function.Predicate<String> valid) {
        return optional(name, expected, valid).orElseThrow(() -> refusal(name, "is missing", expected));
    }

    private Optional<String> optional(String name, Expected expected, java.util.function.Predicate<String> valid) {
        Optional<String> text = Optional.ofNullable(fields.get(name)).map(SecretText::reveal);
        if (text.isPresent() && !valid.test(text.get())) {
            throw refusal(name, "is malformed", expected);
        }
        return text;
    }

    private InvalidRequest refusal(String name, String fault, Expected expected) {
        return new InvalidRequest("Field \"/" + name + "\" of " + which + " " + fault + ": " + expected.sentence());
    }
}
