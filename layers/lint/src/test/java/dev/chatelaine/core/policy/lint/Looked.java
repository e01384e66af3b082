package dev.chatelaine.core.policy.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatelaine.core.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Policies of tests, written with single quotes, and what the linter says of them. */
final class Looked {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String OWN = "111122223333";
    private static final Linter LINTER = new Linter(new IamData());

    private Looked() {}

    /** A Version 2012-10-17 policy of these statements. */
    static String policy(String... statements) {
        return json("{'Version':'2012-10-17','Statement':[" + String.join(",", statements) + "]}");
    }

    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    static List<Finding> at(Kind kind, String policy) {
        return LINTER.lint(Policy.parse(policy), kind, Optional.of(OWN));
    }

    static List<Finding> withoutAccount(Kind kind, String policy) {
        return LINTER.lint(Policy.parse(policy), kind, Optional.empty());
    }

    static List<String> codes(Kind kind, String policy) {
        return at(kind, policy).stream().map(Finding::code).toList();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
