package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.match.Outline;
import dev.chatelaine.core.policy.match.Patterns;
import dev.chatelaine.core.policy.match.ValueTest;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes rules of the statements of a policy, over a space. */
final class Rules {

    private final Setting setting;
    private final Space space;
    private final Reading reading;
    private final Tests tests;

    Rules(Setting setting, Space space, Reading reading) {
        this.setting = setting;
        this.space = space;
        this.reading = reading;
        this.tests = new Tests(space, reading);
    }

    List<Rule> of(Side side) {
        Policy policy = side.policy();
        return IntStream.range(0, policy.statements().size())
                .mapToObj(i -> rule(side, i, policy.statements().get(i)))
                .toList();
    }

    private Rule rule(Side side, int position, Statement statement) {
        List<Literal> literals = new ArrayList<>();
        literals.add(statement.actions().map(this::actions).orElse(Literal.NEVER));
        literals.add(statement
                .resources()
                .map(resources -> resources(resources, side.variables()))
                .orElse(setting.impliesResource() ? Literal.ALWAYS : Literal.NEVER));
        side.tests(statement).forEach(test -> literals.add(tests.literal(test)));
        return new Rule("/Statement/" + position, statement, literals);
    }

    private Literal actions(Statement.Actions actions) {
        int action = space.position(Dimension.ACTION);
        Literal literal = one(
                action,
                actions.patterns().items(),
                Patterns::action,
                pattern -> isOpen(action),
                pattern -> Optional.of(Outline.action(pattern)));
        return actions.negated() ? literal.negated() : literal;
    }

    private Literal resources(Statement.Resources resources, boolean variables) {
        int resource = space.position(Dimension.RESOURCE);
        Literal literal = one(
                resource,
                resources.patterns().items(),
                pattern -> setting.resourceTest(pattern, variables),
                pattern -> isOpen(resource) || isOpen(pattern, variables),
                pattern -> setting.resource(pattern, variables, reading));
        return resources.negated() ? literal.negated() : literal;
    }

    private boolean isOpen(int dimension) {
        return reading.leavesOpen() && !space.dimension(dimension).exact();
    }

    private boolean isOpen(String pattern, boolean variables) {
        return reading.leavesOpen()
                && !Reading.variables(keys -> setting.resource(pattern, variables, keys))
                        .isEmpty();
    }

    /** That one of several patterns matches. What is open is a fact of its own, which implies what it may match. */
    private Literal one(
            int dimension,
            List<String> patterns,
            Function<String, ValueTest> test,
            Function<String, Boolean> isOpen,
            Function<String, Optional<Outline>> outline) {
        Dimension values = space.dimension(dimension);
        Mask matched = Mask.NONE;
        List<Literal> open = new ArrayList<>();
        for (String pattern : patterns) {
            if (isOpen.apply(pattern)) {
                Constraint may = Constraint.some(dimension, within(values, outline.apply(pattern)));
                open.add(space.fact(values.name() + " is " + pattern, List.of(may)));
            } else {
                ValueTest compiled = test.apply(pattern);
                matched = matched.or(values.where(value -> compiled.matches(value, reading)));
            }
        }
        Literal literal = new Literal(
                List.of(List.of(Constraint.some(dimension, matched))),
                List.of(List.of(Constraint.each(dimension, values.all().minus(matched)))));
        return open.stream().reduce(literal, Literal::or);
    }

    /** What an outline matches at most. */
    static Mask within(Dimension values, Optional<Outline> outline) {
        Optional<Automaton> language = values.exact() ? outline.flatMap(Languages::of) : Optional.empty();
        return language.map(texts -> values.where(value -> BasicOperations.run(texts, value)))
                .orElseGet(values::all);
    }
}
