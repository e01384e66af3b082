package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.lint.ActionCatalog;
import dev.chatelaine.core.policy.lint.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that is asked of two policies: by each kind of caller, with each choice of values for variables; and once with
 * variables left open.
 */
final class World {

    /**
     * One caller, with one choice of values.
     *
     * @param caller who asks
     * @param backing what stands beside the policy
     * @param filled both policies with variables filled in
     * @param concrete makes examples
     */
    record Asked(Caller caller, Backing backing, Model filled, Concrete concrete) {}

    private static final String PLAIN = "example";
    private static final int CHOICES = 12;
    private static final long MOST_NAMINGS = 200_000;

    private final Setting setting;
    private final Judge judge;
    private final Model open;
    private final List<Asked> asked;
    private final boolean tooLarge;
    private final Map<Map<String, String>, Model> models = new HashMap<>();
    private final Map<Map<String, String>, Concrete> concretes = new HashMap<>();

    World(Kind kind, List<Side> sides, Optional<String> owner, ActionCatalog catalog) {
        this.setting = new Setting(kind);
        this.judge = new Judge(setting);
        Callers callers = new Callers(setting, sides, owner);
        Model.Builder builder = new Model.Builder(setting, sides, catalog, callers, new HashMap<>());
        List<Caller> base = callers.all(key -> List.of());
        Map<String, Set<String>> named = named(base);
        this.open = builder.build(Reading.OPEN, named);
        List<Caller> all = callersOf(builder, callers);
        long work = (long) all.size()
                * sides.stream()
                        .mapToInt(side -> side.policy().statements().size())
                        .sum();
        this.tooLarge = work > MOST_NAMINGS;
        this.asked = tooLarge ? List.of() : asked(builder, all, named);
    }

    private static Map<String, Set<String>> named(List<Caller> callers) {
        Map<String, Set<String>> named = new HashMap<>();
        callers.forEach(caller -> caller.derived()
                .forEach((key, value) ->
                        named.computeIfAbsent(key, k -> new HashSet<>()).add(value)));
        return named;
    }

    /** Where nothing depends on the caller, one is enough. */
    private List<Caller> callersOf(Model.Builder builder, Callers callers) {
        Set<String> variables = builder.variables();
        List<Caller> all = callers.knowing(this::values).all(this::values);
        boolean matters = setting.hasPrincipals()
                || all.stream().map(Caller::partition).distinct().count() > 1
                || Stream.concat(builder.tests().keySet().stream(), variables.stream())
                        .anyMatch(Caller::isDerived);
        return matters ? all : all.subList(0, 1);
    }

    private List<String> values(String key) {
        return open.space().find(key).map(Dimension::values).orElse(List.of());
    }

    private List<Asked> asked(Model.Builder builder, List<Caller> callers, Map<String, Set<String>> named) {
        Set<String> variables = builder.variables();
        List<Asked> all = new ArrayList<>();
        for (Caller caller : callers) {
            for (Map<String, String> choice : choices(variables, caller)) {
                for (Backing backing : backings(caller)) {
                    Model model = models.computeIfAbsent(choice, chosen -> filled(builder, named, chosen));
                    Concrete concrete = concretes.computeIfAbsent(
                            choice, chosen -> new Concrete(builder, model.space(), new Reading(Optional.of(chosen))));
                    all.add(new Asked(caller, backing, model, concrete));
                }
            }
        }
        return List.copyOf(Direction.firsts(all.stream(), this::signature).values());
    }

    private static Model filled(Model.Builder builder, Map<String, Set<String>> named, Map<String, String> chosen) {
        Map<String, Set<String>> with = new HashMap<>(named);
        chosen.forEach((key, value) -> {
            Set<String> values = new HashSet<>(with.getOrDefault(key, Set.of()));
            values.add(value);
            with.put(key, values);
        });
        return builder.build(new Reading(Optional.of(chosen)), with);
    }

    /** Values for the variables: those of the caller, and for the others none, a plain one, and some that policies name. */
    private List<Map<String, String>> choices(Set<String> variables, Caller caller) {
        List<Map<String, String>> choices = new ArrayList<>(List.of(new TreeMap<>()));
        for (String key : variables) {
            List<String> values = Caller.isDerived(key)
                    ? List.of(caller.derived().get(key))
                    : Stream.concat(Stream.of(PLAIN, ""), values(key).stream())
                            .distinct()
                            .limit(4)
                            .toList();
            choices = choices.stream()
                    .flatMap(choice -> values.stream().map(value -> with(choice, key, value)))
                    .limit(CHOICES)
                    .toList();
        }
        return choices;
    }

    private static Map<String, String> with(Map<String, String> choice, String key, String value) {
        Map<String, String> more = new TreeMap<>(choice);
        more.put(key, value);
        return more;
    }

    private List<Backing> backings(Caller caller) {
        boolean both = setting.opens()
                && caller.account().isPresent()
                && (!caller.isWithin() || setting.kind() == Kind.KEY || setting.kind() == Kind.TRUST);
        return both ? List.of(Backing.ALONE, Backing.CALLER_ALLOWED) : List.of(Backing.ALONE);
    }

    /** Callers whom all statements treat alike, and who have the same keys, are asked once. */
    private List<Object> signature(Asked one) {
        List<Rule> rules =
                Stream.concat(open.before().stream(), open.after().stream()).toList();
        List<Object> signature = new ArrayList<>(List.of(one.backing(), one.concrete()));
        signature.add(IntStream.range(0, rules.size())
                .filter(i -> names(rules.get(i), one))
                .boxed()
                .toList());
        signature.add(
                one.filled().start(one.caller(), setting, true) == null
                        ? List.of()
                        : one.filled().start(one.caller(), setting, true).cells());
        return signature;
    }

    boolean names(Rule rule, Asked one) {
        return judge.names(rule.statement(), one.caller(), one.backing());
    }

    Setting setting() {
        return setting;
    }

    Judge judge() {
        return judge;
    }

    Model open() {
        return open;
    }

    /** Whether there are more callers and statements than can be asked about; then nobody is. */
    boolean isTooLarge() {
        return tooLarge;
    }

    List<Asked> asked() {
        return asked;
    }
}
