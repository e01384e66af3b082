package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.access.CrossAccountOperations;
import dev.chatelaine.core.policy.access.Principal;
import dev.chatelaine.core.policy.lint.ActionCatalog;
import dev.chatelaine.core.policy.lint.Kind;
import dev.chatelaine.core.policy.match.Outline;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Both policies over one space, with variables read in one way.
 *
 * @param space what requests differ in
 * @param before the rules of the first policy
 * @param after the rules of the second
 * @param accountsVary whether several keys tell accounts apart, one of them by a pattern
 */
record Model(Space space, List<Rule> before, List<Rule> after, boolean accountsVary) {

    private static final String PRINCIPAL_ARN = "aws:principalarn";
    private static final String ACCOUNT_KEY = "aws:principalaccount";
    static final List<String> ACCOUNT_KEYS = List.of(ACCOUNT_KEY, "aws:resourceaccount", "kms:calleraccount");

    /** Builds models of two policies. */
    record Builder(
            Setting setting,
            List<Side> sides,
            ActionCatalog catalog,
            Callers callers,
            Map<List<Object>, Dimension> made) {

        Model build(Reading reading, Map<String, Set<String>> named) {
            List<Dimension> dimensions = new ArrayList<>();
            Reading read = variables().isEmpty() ? Reading.OPEN : reading;
            dimensions.add(made.computeIfAbsent(List.of(Dimension.ACTION), name -> actions()));
            dimensions.add(made.computeIfAbsent(List.of(Dimension.RESOURCE, read), name -> resources(read)));
            tests().forEach((key, tests) ->
                    dimensions.add(dimension(key, tests, read, named.getOrDefault(key, Set.of()))));
            Space space = new Space(dimensions);
            Rules rules = new Rules(setting, space, reading);
            return new Model(space, rules.of(sides.getFirst()), rules.of(sides.getLast()), accountsVary());
        }

        private boolean accountsVary() {
            List<Side.Test> keyed = tests().entrySet().stream()
                    .filter(entry -> ACCOUNT_KEYS.contains(entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            return tests().keySet().stream()
                                    .filter(key -> ACCOUNT_KEYS.contains(key) || key.equals(PRINCIPAL_ARN))
                                    .count()
                            > 1
                    && keyed.stream()
                            .flatMap(test -> test.values().stream())
                            .anyMatch(value -> !value.matches("\\d{12}"));
        }

        /** Made once for each reading that makes a difference. */
        private Dimension dimension(String key, List<Side.Test> tests, Reading reading, Set<String> named) {
            boolean depends = tests.stream()
                    .anyMatch(
                            test -> test.variables() && test.values().stream().anyMatch(value -> value.contains("${")));
            return made.computeIfAbsent(
                    List.of(key, named, depends ? reading : Reading.OPEN),
                    made -> new KeyDimension(key, isSingle(key), reading, toldApart(key)).of(tests, named));
        }

        /** The tests of both policies by key. */
        Map<String, List<Side.Test>> tests() {
            return sides.stream()
                    .flatMap(Side::tests)
                    .collect(Collectors.groupingBy(Side.Test::key, TreeMap::new, Collectors.toList()));
        }

        /** What is not known to have one value at most may have several. */
        private boolean isSingle(String key) {
            return Caller.isDerived(key)
                    || (key.contains(":")
                            && catalog.key(key).filter(type -> !type.many()).isPresent());
        }

        private List<Automaton> toldApart(String key) {
            return switch (key) {
                case PRINCIPAL_ARN -> callers.kinds();
                case ACCOUNT_KEY, "aws:resourceaccount", "kms:calleraccount" -> List.of(Languages.digits(12));
                case "aws:principalservicename" -> List.of(Languages.sequence(Languages.ordinary(), ".amazonaws.com"));
                default -> List.of();
            };
        }

        private Dimension actions() {
            Set<String> literals = new TreeSet<>();
            List<Outline> outlines = new ArrayList<>();
            patterns(Statement::actions, Statement.Actions::patterns)
                    .forEach(pattern -> add(Outline.action(pattern), literals, outlines));
            if (setting.kind() == Kind.KEY) {
                literals.addAll(CrossAccountOperations.actions());
            }
            Automaton universe = Languages.sequence(
                    setting.services().stream()
                            .map(BasicAutomata::makeString)
                            .reduce(Automaton::union)
                            .orElseGet(Languages::prefixes),
                    ":",
                    Languages.ordinary());
            literals.removeIf(literal -> !universe.run(literal));
            Optional<List<String>> texts =
                    Partition.of(universe, literals, outlines, List.of(), List.of("other:other", "another:other"));
            return new Dimension(
                    Dimension.ACTION,
                    true,
                    texts.isPresent(),
                    texts.orElseGet(() -> Languages.samples(literals, outlines).stream()
                            .filter(universe::run)
                            .toList()));
        }

        private Dimension resources(Reading reading) {
            Set<String> literals = new TreeSet<>();
            List<Outline> outlines = new ArrayList<>();
            for (Side side : sides) {
                resourcePatterns(side)
                        .forEach(pattern -> setting.resource(pattern, side.variables(), reading)
                                .ifPresent(outline -> add(outline, literals, outlines)));
            }
            Automaton universe = Languages.textsOver(outlines, literals);
            Optional<List<String>> texts = Partition.of(
                    universe, literals, outlines, List.of(), List.of("arn:aws:other:us-east-1::other", "other"));
            List<String> values = new ArrayList<>(texts.orElseGet(() -> Languages.samples(literals, outlines)));
            values.add("other");
            return new Dimension(Dimension.RESOURCE, true, texts.isPresent(), values);
        }

        static Stream<String> resourcePatterns(Side side) {
            return side.policy().statements().stream()
                    .flatMap(statement -> statement.resources().stream())
                    .flatMap(resources -> resources.patterns().items().stream());
        }

        private static void add(Outline outline, Set<String> literals, List<Outline> outlines) {
            if (outline.tokens().stream().anyMatch(Languages::isOpen)) {
                outlines.add(outline);
            } else {
                literals.add(Languages.text(outline));
            }
        }

        private <T> Stream<String> patterns(
                java.util.function.Function<Statement, Optional<T>> element,
                java.util.function.Function<T, dev.chatelaine.core.policy.OneOrMany<String>> patterns) {
            return sides.stream()
                    .flatMap(side -> side.policy().statements().stream())
                    .flatMap(statement -> element.apply(statement).stream())
                    .flatMap(part -> patterns.apply(part).items().stream());
        }

        /** The keys that variables name, in lower case. */
        Set<String> variables() {
            Set<String> keys = new TreeSet<>();
            for (Side side : sides) {
                resourcePatterns(side)
                        .forEach(pattern ->
                                keys.addAll(Reading.variables(k -> setting.resource(pattern, side.variables(), k))));
                side.tests()
                        .filter(test -> test.parts().hasVariables())
                        .forEach(test -> test.values()
                                .forEach(
                                        value -> keys.addAll(Reading.variables(k -> Reading.outline(test, value, k)))));
            }
            return keys;
        }

        /** The condition keys as policies spell them, by their names in lower case. */
        Map<String, String> keyNames() {
            Map<String, String> names = new TreeMap<>();
            sides.stream()
                    .flatMap(side -> side.policy().statements().stream())
                    .flatMap(statement -> statement.conditions().stream())
                    .flatMap(conditions -> conditions.blocks().stream())
                    .flatMap(block -> block.tests().stream())
                    .forEach(test -> names.putIfAbsent(test.key().toLowerCase(Locale.ROOT), test.key()));
            return names;
        }

        /** Tests of an action in lower case. */
        List<Predicate<String>> actionTests() {
            return patterns(Statement::actions, Statement.Actions::patterns)
                    .distinct()
                    .map(pattern -> dev.chatelaine.core.policy.match.Patterns.action(pattern))
                    .<Predicate<String>>map(test -> value -> test.matches(value, Reading.OPEN))
                    .toList();
        }

        /** Tests of a resource. */
        List<Predicate<String>> resourceTests(Reading reading) {
            return sides.stream()
                    .flatMap(side -> resourcePatterns(side)
                            .distinct()
                            .map(pattern -> setting.resourceTest(pattern, side.variables())))
                    .<Predicate<String>>map(test -> value -> test.matches(value, reading))
                    .toList();
        }

        /** The actions that policies spell without wildcards, by their names in lower case. */
        Map<String, String> spelled() {
            Map<String, String> names = new TreeMap<>();
            patterns(Statement::actions, Statement.Actions::patterns)
                    .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
            return names;
        }
    }

    /** What is known of a request by a caller before any statement is looked at. */
    State start(Caller caller, Setting setting, boolean isExact) {
        List<Constraint> known = new ArrayList<>();
        Dimension actions = space.dimension(0);
        known.add(Constraint.some(0, actions.where(action -> isPossible(action, caller, setting))));
        known.add(Constraint.some(
                1, space.dimension(1).where(resource -> isPossible(resource, caller, setting.opens()))));
        caller.derived()
                .forEach((key, value) -> space.find(key).ifPresent(dimension -> {
                    if (!isExact && accountsVary && (ACCOUNT_KEYS.contains(key) || key.equals(PRINCIPAL_ARN))) {
                        return;
                    }
                    if (setting.kind() != Kind.KEY && key.equals("kms:calleraccount")) {
                        known.add(Constraint.each(space.position(key), dimension.where(value::equals)));
                    } else if (value.isEmpty()) {
                        known.add(Constraint.each(space.position(key), Mask.NONE));
                    } else if (dimension.values().contains(value) && (isExact || !isLoose(key, caller))) {
                        known.add(Constraint.some(space.position(key), dimension.where(value::equals)));
                    }
                }));
        space.find("aws:viaawsservice")
                .ifPresent(
                        dimension -> known.add(Constraint.some(space.position("aws:viaawsservice"), dimension.all())));
        return space.open().with(known).orElse(null);
    }

    /** A user's name and ARN vary together, which the space does not tell; nor is the path of every role known. */
    private boolean isLoose(String key, Caller caller) {
        return key.equals("aws:username")
                ? space.find(PRINCIPAL_ARN).isPresent()
                : key.equals(PRINCIPAL_ARN) && caller.principal() instanceof Principal.Role role && role.anyPath();
    }

    /** Whether a key policy can open an action to a caller. */
    static boolean isPossible(String action, Caller caller, Setting setting) {
        return setting.kind() != Kind.KEY
                || (!action.equals("kms:retiregrant")
                        && (caller.account().isEmpty()
                                || caller.isWithin()
                                || CrossAccountOperations.actions().contains(action)));
    }

    /** No policy reaches into another partition; and a resource that names an account belongs to it. */
    static boolean isPossible(String resource, Caller caller, boolean ownedByOne) {
        String[] parts = resource.split(":", 6);
        if (parts.length < 6 || !parts[0].equals("arn")) {
            return true;
        }
        boolean foreign = caller.account().isPresent()
                && List.of("aws", "aws-cn", "aws-us-gov").contains(parts[1])
                && !parts[1].equals(caller.partition());
        return !foreign && (!ownedByOne || !parts[4].matches("\\d{12}") || parts[4].equals(caller.owner()));
    }
}
