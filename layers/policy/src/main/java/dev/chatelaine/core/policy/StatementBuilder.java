package dev.chatelaine.core.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers a statement as people write one: Sid, Effect, Principal, Action, Resource, Condition, in this order, a single
 * value without brackets. What it does not offer, such as NotAction, is put in with {@link Statement#with}.
 */
public final class StatementBuilder {

    private final Effect effect;
    private Optional<Statement.Part> sid = Optional.empty();
    private final Map<Principals.Type, Principals.Group> groups = new EnumMap<>(Principals.Type.class);
    private Optional<Statement.Part> actions = Optional.empty();
    private Optional<Statement.Part> resources = Optional.empty();
    private final Map<String, Map<String, Conditions.Test>> tests = new LinkedHashMap<>();

    StatementBuilder(Effect effect) {
        this.effect = effect;
    }

    /** Names the statement. */
    public StatementBuilder sid(String text) {
        sid = Optional.of(new Statement.Sid(text));
        return this;
    }

    /**
     * Says whom it is about; the names of other types stay.
     *
     * @param names ARNs, account ids or names of services, as the type asks
     */
    public StatementBuilder principals(Principals.Type type, List<String> names) {
        groups.put(type, new Principals.Group(type, texts(names)));
        return this;
    }

    /** Says what it is about: names such as {@code kms:Decrypt}, with {@code *} and {@code ?}. */
    public StatementBuilder actions(List<String> patterns) {
        actions = Optional.of(new Statement.Actions(false, OneOrMany.of(patterns)));
        return this;
    }

    /** Says to what they are done: ARNs, with {@code *} and {@code ?}. */
    public StatementBuilder resources(List<String> patterns) {
        resources = Optional.of(new Statement.Resources(false, OneOrMany.of(patterns)));
        return this;
    }

    /**
     * Adds a test, which must hold beside the others; one of the same operator and key gives way to it.
     *
     * @param operator such as {@code StringEquals}
     * @param key such as {@code kms:ViaService}
     * @param values of which one must match
     */
    public StatementBuilder when(String operator, String key, List<String> values) {
        tests.computeIfAbsent(operator, first -> new LinkedHashMap<>())
                .put(key, new Conditions.Test(key, texts(values)));
        return this;
    }

    /** The statement as gathered so far. */
    public Statement build() {
        List<Statement.Part> parts = new ArrayList<>();
        sid.ifPresent(parts::add);
        parts.add(effect);
        if (!groups.isEmpty()) {
            parts.add(new Principals(false, new Principals.ByType(List.copyOf(groups.values()))));
        }
        actions.ifPresent(parts::add);
        resources.ifPresent(parts::add);
        if (!tests.isEmpty()) {
            parts.add(new Conditions(tests.entrySet().stream()
                    .map(block -> new Conditions.Block(
                            block.getKey(), List.copyOf(block.getValue().values())))
                    .toList()));
        }
        return new Statement(parts);
    }

    private static OneOrMany<Scalar> texts(List<String> values) {
        return OneOrMany.of(values.stream().<Scalar>map(Scalar.Text::new).toList());
    }
}
