package dev.chatelaine.core.policy.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must be true of a policy of least privilege. */
final class LeastPrivilegeClaims {

    private final KeyDescription description;
    private final Contexts contexts;
    private final Strangers strangers;
    private final List<String> uses;
    private final Set<String> admins;

    LeastPrivilegeClaims(KeyDescription description) {
        this.description = description;
        this.contexts = new Contexts(description);
        this.strangers = new Strangers(description);
        this.uses = description.usage().operations();
        this.admins = new HashSet<>(description.adminArns());
    }

    Stream<Claim> all() {
        return Stream.of(others(), administration(), use(), use(strangers), misuse(), excess(), recovery())
                .flatMap(claims -> claims);
    }

    private Stream<Claim> administration() {
        return admins.stream()
                .flatMap(admin -> KeyOperations.ADMINISTRATION.stream()
                        .map(operation -> Claim.direct(admin, operation, Map.of())));
    }

    /** A user of the account needs nothing else; one of another account needs an identity policy there as well. */
    private Stream<Claim> use() {
        return description.users().stream()
                .flatMap(user -> user.account().equals(description.account())
                        ? uses((operation, context) -> Claim.direct(user.arn(), operation, context))
                        : uses((operation, context) -> Claim.delegated(user.arn(), operation, context)));
    }

    /** An account that is let in decides by its identity policies. */
    private Stream<Claim> use(Strangers names) {
        return description.accounts().stream()
                .map(names::someoneOf)
                .flatMap(someone -> Stream.concat(
                        uses((operation, context) -> Claim.delegated(someone, operation, context)),
                        uses((operation, context) -> Claim.undelegated(someone, operation, context))));
    }

    /** A claim about one operation under one context. */
    @FunctionalInterface
    private interface About {
        Claim claim(String operation, Map<String, String> context);
    }

    private Stream<Claim> uses(About about) {
        Stream<Claim> described = Stream.of(about.claim(KeyOperations.DESCRIBE, Map.of()));
        Stream<Claim> used = uses.stream()
                .flatMap(operation -> contexts.fitting().stream().map(context -> about.claim(operation, context)));
        Stream<Claim> granted = description.grants()
                ? contexts.throughServices().stream().map(context -> about.claim(KeyOperations.GRANT, context))
                : Stream.empty();
        return Stream.of(described, used, granted).flatMap(claims -> claims);
    }

    private List<String> everyUser() {
        return Stream.concat(
                        description.users().stream().map(KeyPrincipal::arn),
                        description.accounts().stream().map(strangers::someoneOf))
                .toList();
    }

    /** Use outside the bounds, and grants that are not for AWS resources. */
    private Stream<Claim> misuse() {
        List<String> bound = new ArrayList<>(uses);
        bound.add(KeyOperations.GRANT);
        return everyUser().stream()
                .flatMap(user -> Stream.concat(
                        refused(user, bound, contexts.unfitting()),
                        contexts.throughServices().stream()
                                .map(context -> Claim.refused(user, KeyOperations.GRANT, forNoService(context)))));
    }

    private static Map<String, String> forNoService(Map<String, String> context) {
        Map<String, String> direct = new HashMap<>(context);
        direct.put("kms:GrantIsForAWSResource", "false");
        return direct;
    }

    /** Everyone who is named, with what is another's. */
    private Stream<Claim> excess() {
        return Stream.concat(admins.stream(), everyUser().stream())
                .distinct()
                .flatMap(name -> refused(name, notFor(name), anyContext()));
    }

    private List<String> notFor(String name) {
        Set<String> may = new HashSet<>();
        if (admins.contains(name)) {
            may.addAll(KeyOperations.ADMINISTRATION);
        }
        if (everyUser().contains(name)) {
            may.addAll(uses);
            may.add(KeyOperations.DESCRIBE);
            may.addAll(description.grants() ? List.of(KeyOperations.GRANT) : List.of());
        }
        return except(may);
    }

    private Stream<Claim> recovery() {
        String root = description.ownRoot();
        return Stream.concat(
                KeyOperations.RECOVERY.stream().map(operation -> Claim.direct(root, operation, Map.of())),
                refused(root, except(new HashSet<>(KeyOperations.RECOVERY)), anyContext()));
    }

    private Stream<Claim> others() {
        return Stream.concat(strangers.ofAccount(), strangers.beyondAccount())
                .flatMap(stranger -> refused(stranger, KeyOperations.all(), anyContext()));
    }

    private List<Map<String, String>> anyContext() {
        return Stream.concat(contexts.fitting().stream(), Stream.of(Map.<String, String>of()))
                .toList();
    }

    private static List<String> except(Set<String> may) {
        return KeyOperations.all().stream()
                .filter(operation -> !may.contains(operation))
                .toList();
    }

    private static Stream<Claim> refused(String caller, List<String> operations, List<Map<String, String>> underEach) {
        return operations.stream()
                .flatMap(operation -> underEach.stream().map(context -> Claim.refused(caller, operation, context)));
    }
}
