package dev.chatelaine.core.policy.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for what one policy, the wider, allows and the other, the narrower, does not: statement by statement. */
final class Direction {

    private static final String TOO_LARGE =
            "The search was given up: split the policies, or compare fewer statements at" + " once.";
    private static final String INEXACT = "Its conditions, variables or patterns depend on each other in a way that was"
            + " not followed to the end: no request was found that only this policy allows, and none was ruled out.";

    private static final String UNKNOWN_CALLERS =
            "One of the policies names callers in a way that does not tell who they"
                    + " are: name them by an ARN, or a service or provider by its name.";

    private final Side wider;
    private final Side narrower;
    private final boolean reversed;
    private final World world;
    private final Budget budget;
    private final Sameness sameness;
    private final List<Example> examples = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();

    /**
     * A direction.
     *
     * @param reversed whether the wider policy is the first of the world's
     */
    Direction(Side wider, Side narrower, boolean reversed, World world, Budget budget) {
        this.wider = wider;
        this.narrower = narrower;
        this.reversed = reversed;
        this.world = world;
        this.budget = budget;
        this.sameness = new Sameness(wider, narrower);
    }

    List<Example> examples() {
        return examples;
    }

    List<Undecided> undecided() {
        return undecided;
    }

    Direction run() {
        int count = wider.policy().statements().size();
        for (int i = 0; i < count && examples.size() < PolicyComparison.MOST_EXAMPLES; i++) {
            Rule rule = rules(world.open(), true).get(i);
            if (rule.allows() && !sameness.isKept(rule.statement())) {
                look(i);
            }
        }
        return this;
    }

    private List<Rule> rules(Model model, boolean ofWider) {
        return ofWider == reversed ? model.before() : model.after();
    }

    private void look(int position) {
        for (World.Asked asked : world.asked()) {
            Predicate<State> accept = state -> take(asked, state, position);
            if (search(asked, asked.filled(), position, accept, true) == Search.Outcome.FOUND) {
                return;
            }
        }
        boolean open = world.isTooLarge() || budget.isSpent();
        if (open
                || sameness.hidesCallers(rules(world.open(), true).get(position).statement())) {
            doubt(position, open ? TOO_LARGE : UNKNOWN_CALLERS);
        } else if (!isRuledOut(position)) {
            doubt(position, budget.isSpent() ? TOO_LARGE : INEXACT);
        }
    }

    private void doubt(int position, String why) {
        undecided.add(new Undecided(wider.name(), "/Statement/" + position, why));
    }

    /** With variables left open every request fits, so that what is not found there is nowhere. */
    private boolean isRuledOut(int position) {
        return world.asked().stream()
                .allMatch(asked -> search(asked, world.open(), position, state -> true, false) == Search.Outcome.NONE);
    }

    private Search.Outcome search(
            World.Asked asked, Model model, int position, Predicate<State> accept, boolean isExact) {
        Rule rule = rules(model, true).get(position);
        State start = model.start(asked.caller(), world.setting(), isExact);
        if (start == null || !world.names(rule, asked)) {
            return Search.Outcome.NONE;
        }
        List<List<Literal>> denied = literals(rules(model, true), asked, false);
        List<List<Literal>> broken = new ArrayList<>(denied);
        broken.addAll(literals(rules(model, false), asked, true));
        // What somebody may do without any policy is no new access, unless it was denied.
        Search.Outcome outcome = world.setting().needsNothing(asked.caller())
                ? Search.Outcome.NONE
                : new Search(budget, accept).run(start, rule.literals(), broken);
        for (List<Literal> denial : literals(rules(model, false), asked, false)) {
            if (outcome == Search.Outcome.FOUND) {
                return outcome;
            }
            List<Literal> held =
                    Stream.concat(rule.literals().stream(), denial.stream()).toList();
            Search.Outcome next = new Search(budget, accept).run(start, held, denied);
            outcome = next == Search.Outcome.NONE ? outcome : next;
        }
        return outcome;
    }

    private List<List<Literal>> literals(List<Rule> rules, World.Asked asked, boolean allows) {
        return rules.stream()
                .filter(rule -> rule.allows() == allows && world.names(rule, asked))
                .map(Rule::literals)
                .toList();
    }

    /** Takes a request as an example when the evaluator agrees. */
    private boolean take(World.Asked asked, State state, int position) {
        Rule rule = rules(asked.filled(), true).get(position);
        Optional<Example> example = asked.concrete().of(state, asked.caller(), rule, asked.backing()).stream()
                .filter(one -> isNew(one, asked.backing()))
                .findFirst();
        example.ifPresent(examples::add);
        return example.isPresent();
    }

    private boolean isNew(Example example, Backing backing) {
        return world.judge().allows(wider.policy(), example.request(), backing)
                && !world.judge().allows(narrower.policy(), example.request(), backing);
    }

    /** Keeps the first of each. */
    static <K, V> Map<K, V> firsts(Stream<V> items, java.util.function.Function<V, K> key) {
        Map<K, V> kept = new LinkedHashMap<>();
        items.forEach(item -> kept.putIfAbsent(key.apply(item), item));
        return kept;
    }
}
