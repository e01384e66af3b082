package dev.chatelaine.core.policy.write;

import dev.chatelaine.core.policy.StatementBuilder;
import java.util.List;

/** The conditions under which a described key is used. */
final class Bounds {

    static final String VIA = "kms:ViaService";
    static final String CONTEXT = "kms:EncryptionContext:";

    private Bounds() {}

    static StatementBuilder on(StatementBuilder statement, KeyDescription description) {
        description
                .encryptionContext()
                .forEach((name, value) -> statement.when("StringEquals", CONTEXT + name, List.of(literal(value))));
        List<Via> services = description.services();
        if (!services.isEmpty()) {
            String operator = services.stream().anyMatch(Via::anyRegion) ? "StringLike" : "StringEquals";
            statement.when(operator, VIA, services.stream().map(Via::pattern).toList());
        }
        return statement;
    }

    /** Text that no policy variable is read from. */
    private static String literal(String value) {
        return value.replace("${", "${$}{");
    }
}
