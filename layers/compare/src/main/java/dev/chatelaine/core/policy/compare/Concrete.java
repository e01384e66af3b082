package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.lint.ActionCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes requests of what a search found, with names that a reader knows where the policies leave a choice. */
final class Concrete {

    /** Keys that a request always has, whether it says so or not. */
    private static final List<String> ALWAYS =
            List.of("aws:requestedregion", "aws:viaawsservice", "kms:grantisforawsresource", "kms:encryptionalgorithm");

    private static final List<String> KNOWN = List.of(
            "s3:GetObject", "kms:Decrypt", "ec2:DescribeInstances", "iam:PassRole", "sts:AssumeRole", "iam:ListUsers");
    private static final int TRIED = 60;
    private static final int ARN_PARTS = 6;
    private static final int ACCOUNT_PART = 4;

    private final Setting setting;
    private final ActionCatalog catalog;
    private final Space space;
    private final List<Predicate<String>> actionTests;
    private final List<Predicate<String>> resourceTests;
    private final Map<String, String> spelled;
    private final Map<String, String> keyNames;
    private final List<String> filled;
    private final Reading reading;

    Concrete(Model.Builder builder, Space space, Reading reading) {
        this.setting = builder.setting();
        this.catalog = builder.catalog();
        this.space = space;
        this.reading = reading;
        this.actionTests = builder.actionTests();
        this.resourceTests = builder.resourceTests(reading);
        this.spelled = builder.spelled();
        this.keyNames = builder.keyNames();
        this.filled = builder.sides().stream()
                .flatMap(Model.Builder::resourcePatterns)
                .filter(pattern -> !pattern.contains("${"))
                .distinct()
                .map(pattern -> pattern.replace("*", "example").replace('?', 'x'))
                .toList();
    }

    /** Requests that fit, the plainest first. */
    List<Example> of(State state, Caller caller, Rule rule, Backing backing) {
        String action = action(state.cell(0).each(), caller);
        String resource = resource(state.cell(1).each(), action, caller);
        Caller asking = moved(caller, resource);
        List<Example> examples = new ArrayList<>();
        for (boolean all : new boolean[] {false, true}) {
            Example example = new Example(
                    asking.name(),
                    action,
                    resource,
                    namesAccount(resource) ? Optional.empty() : Optional.of(asking.owner()),
                    context(state, all),
                    rule.pointer(),
                    backing == Backing.CALLER_ALLOWED);
            if (!examples.contains(example)) {
                examples.add(example);
            }
        }
        return examples;
    }

    private static boolean namesAccount(String resource) {
        return account(resource).matches("\\d{12}");
    }

    private static String account(String resource) {
        String[] parts = resource.split(":", ARN_PARTS);
        return parts.length == ARN_PARTS && parts[0].equals("arn") ? parts[ACCOUNT_PART] : "";
    }

    /** Where nothing else depends on the caller, it is of the account that the resource names. */
    private Caller moved(Caller caller, String resource) {
        boolean free = !setting.hasPrincipals()
                && caller.derived().keySet().stream()
                        .allMatch(key ->
                                space.find(key).isEmpty() && reading.of(key).isEmpty());
        return free && namesAccount(resource)
                ? Caller.of(caller.name().replace(caller.owner(), account(resource)), account(resource))
                : caller;
    }

    private String action(Mask mask, Caller caller) {
        List<String> texts = texts(0, mask).limit(TRIED).toList();
        return Stream.concat(texts.stream().flatMap(this::known), KNOWN.stream())
                .filter(name -> Model.isPossible(name.toLowerCase(Locale.ROOT), caller, setting))
                .filter(name -> fits(0, name.toLowerCase(Locale.ROOT), mask, actionTests))
                .findFirst()
                .orElseGet(() -> spelled.getOrDefault(texts.getFirst(), texts.getFirst()));
    }

    private Stream<String> known(String action) {
        String prefix = action.substring(0, action.indexOf(':'));
        return Stream.concat(
                Stream.ofNullable(spelled.get(action)),
                catalog.actions(prefix).stream().map(ActionCatalog.Action::name));
    }

    private String resource(Mask mask, String action, Caller caller) {
        String service = action.substring(0, action.indexOf(':'));
        return Stream.concat(
                        setting.likelyResources(service, caller.owner()).stream()
                                .map(likely -> likely.replace("arn:aws:", "arn:" + caller.partition() + ":")),
                        filled.stream())
                .filter(resource -> Model.isPossible(resource, caller, setting.opens()))
                .filter(resource -> fits(1, resource, mask, resourceTests))
                .findFirst()
                .orElseGet(() -> texts(1, mask).findFirst().orElseThrow());
    }

    /** Whether every statement treats a text as it treats one of those that were found. */
    private boolean fits(int position, String text, Mask found, List<Predicate<String>> tests) {
        Dimension dimension = space.dimension(position);
        return dimension.exact() && dimension.like(text, tests).meets(found);
    }

    private Stream<String> texts(int position, Mask mask) {
        return mask.positions().mapToObj(i -> space.dimension(position).values().get(i));
    }

    private Map<String, List<String>> context(State state, boolean all) {
        Map<String, List<String>> context = new HashMap<>();
        reading.given().ifPresent(given -> given.forEach((key, value) -> put(context, key, value)));
        for (int i = 2; i < space.dimensions().size(); i++) {
            Dimension dimension = space.dimension(i);
            Cell cell = state.cell(i);
            boolean wanted = cell.isRequired() || all || ALWAYS.contains(dimension.name());
            if (keyNames.containsKey(dimension.name()) && !Caller.isDerived(dimension.name()) && wanted) {
                List<String> values = values(i, cell);
                if (!values.isEmpty()) {
                    context.put(keyNames.get(dimension.name()), values);
                }
            }
        }
        return context;
    }

    private void put(Map<String, List<String>> context, String key, String value) {
        if (!value.isEmpty() && !Caller.isDerived(key) && space.find(key).isEmpty()) {
            context.put(key, List.of(value));
        }
    }

    /** One value of each set that must have one, an empty one only where nothing else will do. */
    private List<String> values(int position, Cell cell) {
        return cell.choices().stream()
                .filter(mask -> !mask.isEmpty())
                .map(mask -> texts(position, mask)
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse(""))
                .distinct()
                .filter(value -> !value.isEmpty() || cell.isRequired())
                .toList();
    }
}
