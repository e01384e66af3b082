package dev.chatelaine.core.policy;

import java.util.List;

/** Reads the top level of a policy document. */
final class PolicyReader {

    private final JsonCursor cursor;
    private final StatementReader statements;

    private PolicyReader(JsonCursor cursor) {
        this.cursor = cursor;
        this.statements = new StatementReader(cursor);
    }

    static Policy read(String json) {
        return JsonCursor.readAll(json, cursor -> new PolicyReader(cursor).policy());
    }

    private Policy policy() {
        List<Policy.Block> blocks = cursor.members(this::block);
        if (Elements.find(blocks, Policy.Statements.class).isEmpty()) {
            throw cursor.expected("a Statement");
        }
        return new Policy(blocks);
    }

    private Policy.Block block(String name) {
        return switch (name) {
            case "Version" -> version();
            case "Id" -> new Policy.Id(cursor.string("a string"));
            case "Statement" -> new Policy.Statements(cursor.oneOrMany(statements::statement));
            default -> throw cursor.expected("Version, Id or Statement");
        };
    }

    private Version version() {
        String expectation = "2012-10-17 or 2008-10-17";
        return Version.of(cursor.string(expectation)).orElseThrow(() -> cursor.expected(expectation));
    }
}
