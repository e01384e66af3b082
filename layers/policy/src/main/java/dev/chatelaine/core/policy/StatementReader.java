package dev.chatelaine.core.policy;

import com.fasterxml.jackson.core.JsonToken;
import dev.chatelaine.core.policy.match.ConditionOperator;
import java.util.List;

/** Reads one statement of a policy document. */
final class StatementReader {

    private final JsonCursor cursor;

    StatementReader(JsonCursor cursor) {
        this.cursor = cursor;
    }

    Statement statement() {
        List<Statement.Part> parts = cursor.members(this::part);
        if (Elements.find(parts, Effect.class).isEmpty()) {
            throw cursor.expected("a statement with an Effect");
        }
        if (!Elements.hasEachKindOnce(parts)) {
            throw cursor.expected("one of Principal and NotPrincipal, Action and NotAction, Resource and NotResource");
        }
        return new Statement(parts);
    }

    private Statement.Part part(String name) {
        return switch (name) {
            case "Sid" -> new Statement.Sid(cursor.string("a string"));
            case "Effect" -> effect();
            case "Principal" -> new Principals(false, listing());
            case "NotPrincipal" -> new Principals(true, listing());
            case "Action" -> new Statement.Actions(false, strings());
            case "NotAction" -> new Statement.Actions(true, strings());
            case "Resource" -> new Statement.Resources(false, strings());
            case "NotResource" -> new Statement.Resources(true, strings());
            case "Condition" -> new Conditions(cursor.members(this::conditionBlock));
            default -> throw cursor.expected("an element of a statement");
        };
    }

    private Effect effect() {
        String expectation = "Allow or Deny, in this case";
        return Effect.of(cursor.string(expectation)).orElseThrow(() -> cursor.expected(expectation));
    }

    private OneOrMany<String> strings() {
        return cursor.oneOrMany(() -> cursor.string("a string or an array of strings"));
    }

    private Principals.Listing listing() {
        if (!cursor.at(JsonToken.VALUE_STRING)) {
            return new Principals.ByType(cursor.members(this::group));
        }
        String name = cursor.string("\"*\" or an object of principals");
        return name.equals("*") ? new Principals.Everyone() : new Principals.Bare(name);
    }

    private Principals.Group group(String name) {
        Principals.Type type =
                Principals.Type.of(name).orElseThrow(() -> cursor.expected("AWS, Service, Federated or CanonicalUser"));
        return new Principals.Group(type, cursor.oneOrMany(cursor::scalar));
    }

    private Conditions.Block conditionBlock(String operator) {
        if (ConditionOperator.of(operator).isEmpty()) {
            throw cursor.expected("a condition operator");
        }
        return new Conditions.Block(operator, cursor.members(this::test));
    }

    private Conditions.Test test(String key) {
        return new Conditions.Test(key, cursor.oneOrMany(cursor::scalar));
    }
}
