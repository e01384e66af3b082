package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.Conditions;
import dev.chatelaine.core.policy.OneOrMany;
import dev.chatelaine.core.policy.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The patches that rules are fixed with. */
final class Fixes {

    private Fixes() {}

    static List<Operation> withoutStatement(Clause clause) {
        return List.of(
                clause.bare() ? Operation.replace(clause.pointer(), List.of()) : Operation.remove(clause.pointer()));
    }

    /** Puts an array around the one statement. */
    static List<Operation> bracketed() {
        return List.of(
                Operation.add("/Bracketed", List.of()),
                Operation.move("/Statement", "/Bracketed/0"),
                Operation.move("/Bracketed", "/Statement"));
    }

    /** Takes an item out of a list; with the last one goes the statement. */
    static <T> List<Operation> withoutItem(Clause clause, List<Located<T>> list, Located<T> item) {
        return list.size() > 1 ? List.of(Operation.remove(item.pointer())) : withoutStatement(clause);
    }

    /** Adds a test; one of the same operator and key gives way to it. */
    static List<Operation> withTest(Clause clause, String operator, String key, Object value) {
        if (clause.statement().conditions().isEmpty()) {
            return List.of(Operation.add(clause.at("Condition"), Map.of(operator, Map.of(key, value))));
        }
        Optional<Conditions.Block> block = block(clause, operator);
        if (block.isEmpty()) {
            return List.of(Operation.add(clause.at("Condition") + Located.step(operator), Map.of(key, value)));
        }
        String written = written(block.get(), key).orElse(key);
        return List.of(Operation.add(
                clause.at("Condition") + Located.step(block.get().operator()) + Located.step(written), value));
    }

    /** Takes a test out, and with it what becomes empty. */
    static List<Operation> withoutTest(PlacedTest test) {
        if (test.clause().tests().size() == 1) {
            return List.of(Operation.remove(test.clause().at("Condition")));
        }
        return List.of(Operation.remove(test.block().tests().size() == 1 ? test.blockPointer() : test.pointer()));
    }

    /** Takes out a test that cannot be kept, without allowing more: with it goes an Allow, while a Deny grows. */
    static List<Operation> dropped(PlacedTest test) {
        return test.clause().allows() ? withoutStatement(test.clause()) : withoutTest(test);
    }

    /** Takes out one value of a test, or the test with its last. */
    static List<Operation> withoutValue(PlacedTest test, Located<Scalar> value) {
        return test.values().size() > 1 ? List.of(Operation.remove(value.pointer())) : dropped(test);
    }

    /** Gives a test another operator; where that has the key already, the two cannot be joined and it is dropped. */
    static List<Operation> moved(PlacedTest test, String operator, Object value) {
        Optional<Conditions.Block> target = block(test.clause(), operator);
        if (target.flatMap(block -> written(block, test.test().key())).isPresent()) {
            return dropped(test);
        }
        boolean lastOfBlock = test.block().tests().size() == 1;
        Operation out = Operation.remove(lastOfBlock ? test.blockPointer() : test.pointer());
        String condition = test.clause().at("Condition");
        String key = test.test().key();
        Operation in = target.map(
                        block -> Operation.add(condition + Located.step(block.operator()) + Located.step(key), value))
                .orElseGet(() -> Operation.add(condition + Located.step(operator), Map.of(key, value)));
        return List.of(out, in);
    }

    static List<Operation> moved(PlacedTest test, String operator) {
        return moved(test, operator, value(test.test().values()));
    }

    /** Gives a test another key. */
    static List<Operation> renamed(PlacedTest test, String key) {
        if (written(test.block(), key).isPresent()) {
            return dropped(test);
        }
        return List.of(Operation.move(test.pointer(), test.blockPointer() + Located.step(key)));
    }

    /** Values as JSON, in the shape that they have. */
    static Object value(OneOrMany<Scalar> values) {
        List<Object> items = values.items().stream().map(Fixes::value).toList();
        return values.bare() ? items.getFirst() : items;
    }

    private static Object value(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Text text -> text.text();
            case Scalar.Flag flag -> flag.value();
            case Scalar.Figure figure -> new BigDecimal(figure.text());
        };
    }

    private static Optional<Conditions.Block> block(Clause clause, String operator) {
        return clause.statement().conditions().stream()
                .flatMap(conditions -> conditions.blocks().stream())
                .filter(block -> block.operator().equalsIgnoreCase(operator))
                .findFirst();
    }

    private static Optional<String> written(Conditions.Block block, String key) {
        return block.tests().stream()
                .map(Conditions.Test::key)
                .filter(key::equalsIgnoreCase)
                .findFirst();
    }
}
