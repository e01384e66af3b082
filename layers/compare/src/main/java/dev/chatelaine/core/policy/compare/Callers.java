package dev.chatelaine.core.policy.compare;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Principals;
import dev.chatelaine.core.policy.access.Principal;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The callers that two policies tell apart: those that they name, somebody else of each account that they name, a
 * stranger, services and identity providers, and who has no credentials.
 */
final class Callers {

    private static final Pattern ACCOUNT = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");
    private static final Pattern OTHER_PARTITION = Pattern.compile("arn:(?!aws:)");
    private static final Pattern USER_NAME = Pattern.compile("[A-Za-z0-9_+=,.@-]{1,64}");
    private static final List<String> STRANGERS = List.of("111122223333", "999988887777", "888877776666");
    private static final int ACCOUNT_DIGITS = 12;
    /** The most callers. */
    static final int MOST = 100_000;

    private static final int ARN_PARTS = 6;
    private static final int ACCOUNT_PART = 4;

    private final Setting setting;
    private final List<Side> sides;
    private final Optional<String> owner;
    private final List<String> accounts;
    private final List<String> partitions;

    Callers(Setting setting, List<Side> sides, Optional<String> owner) {
        this.setting = setting;
        this.sides = sides;
        this.owner = owner;
        Set<String> found = new LinkedHashSet<>();
        owner.ifPresent(found::add);
        sides.forEach(
                side -> ACCOUNT.matcher(side.policy().print()).results().forEach(match -> found.add(match.group())));
        STRANGERS.stream()
                .filter(stranger -> !found.contains(stranger))
                .limit(found.isEmpty() || setting.opens() ? 2 : 1)
                .forEach(found::add);
        this.accounts = List.copyOf(found);
        this.partitions = partitions(sides);
    }

    /** With the accounts that stand for what patterns on condition keys tell apart. */
    private Callers(Callers base, List<String> more) {
        this.setting = base.setting;
        this.sides = base.sides;
        this.owner = base.owner;
        this.partitions = base.partitions;
        this.accounts =
                Stream.concat(base.accounts.stream(), more.stream()).distinct().toList();
    }

    /** The same, given values that condition keys are told apart by. */
    Callers knowing(Function<String, List<String>> values) {
        return new Callers(
                this,
                Model.ACCOUNT_KEYS.stream()
                        .flatMap(key -> values.apply(key).stream())
                        .filter(ACCOUNT.asMatchPredicate())
                        .toList());
    }

    /** All partitions as soon as a policy names another, or leaves it to a wildcard. */
    private static List<String> partitions(List<Side> sides) {
        boolean one = sides.stream()
                .noneMatch(
                        side -> OTHER_PARTITION.matcher(side.policy().print()).find());
        return one ? List.of("aws") : List.of("aws", "aws-cn", "aws-us-gov");
    }

    /** The accounts that are named, then one or two that are not. */
    List<String> accounts() {
        return accounts;
    }

    /** All of them, but no more than can be asked, given the values that condition keys are told apart by. */
    List<Caller> all(Function<String, List<String>> values) {
        Set<String> names = new LinkedHashSet<>();
        if (setting.hasPrincipals()) {
            sides.forEach(side -> named(side).forEach(names::add));
            Stream.of("aws:principalservicename", "aws:federatedprovider")
                    .flatMap(key -> values.apply(key).stream())
                    .filter(Callers::isPrincipal)
                    .forEach(names::add);
        }
        values.apply("aws:principalarn").stream().filter(Callers::isCaller).forEach(names::add);
        for (String account : accounts) {
            for (String partition : partitions) {
                values.apply("aws:username").stream()
                        .filter(USER_NAME.asMatchPredicate())
                        .forEach(name -> names.add("arn:" + partition + ":iam::" + account + ":user/" + name));
                names.addAll(somebodyOf(partition, account));
            }
        }
        if (setting.hasPrincipals()) {
            names.addAll(List.of("other.amazonaws.com", "accounts.google.com", "*"));
            names.add("arn:aws:iam::" + accounts.getFirst() + ":oidc-provider/other.example");
        }
        return names.stream().flatMap(this::withOwners).limit(MOST + 1L).toList();
    }

    private List<String> somebodyOf(String partition, String account) {
        String iam = "arn:" + partition + ":iam::" + account + ":";
        String federated = "arn:" + partition + ":sts::" + account + ":federated-user/someone";
        return setting.bindsRoot()
                ? List.of(iam + "role/someone", iam + "user/someone", iam + "root", federated)
                : List.of(iam + "role/someone", iam + "user/someone", federated);
    }

    private static boolean isCaller(String name) {
        try {
            return Principal.of(name)
                    .account()
                    .filter(account -> ACCOUNT.matcher(account.id()).matches())
                    .isPresent();
        } catch (InvalidRequest refused) {
            return false;
        }
    }

    private static Stream<String> named(Side side) {
        return side.policy().statements().stream()
                .flatMap(statement -> statement.principals().stream())
                .flatMap(principals -> principals.groups().stream())
                .flatMap(group ->
                        group.names().items().stream().flatMap(name -> callers(group.type(), name.text()).stream()));
    }

    private static List<String> callers(Principals.Type type, String name) {
        return switch (type) {
            case SERVICE, FEDERATED -> isPrincipal(name) ? List.of(name) : List.of();
            case CANONICAL_USER -> List.of();
            case AWS -> isCaller(name) ? withSessions(name) : List.of();
        };
    }

    private static boolean isPrincipal(String name) {
        try {
            return !(Principal.of(name) instanceof Principal.Anonymous);
        } catch (InvalidRequest refused) {
            return false;
        }
    }

    /** A role comes with a session of it, a session with its role and another session. */
    private static List<String> withSessions(String name) {
        if (!(Principal.of(name) instanceof Principal.Role role)) {
            return List.of(name);
        }
        String session = role.role().replaceFirst(":iam:", ":sts:").replaceFirst(":role/(.*/)?", ":assumed-role/");
        return Stream.of(name, role.role(), session + "/another").distinct().toList();
    }

    private Stream<Caller> withOwners(String name) {
        Principal principal = Principal.of(name);
        Optional<String> own = principal.account().map(Principal.Account::id);
        return owners(own).stream().map(account -> new Caller(principal, name, account));
    }

    /** Accounts that the resource may belong to: the caller's, another, and those that policies tell apart. */
    private Set<String> owners(Optional<String> own) {
        if (owner.isPresent() && setting.hasPrincipals()) {
            return Set.of(owner.get());
        }
        Set<String> owners = new LinkedHashSet<>();
        own.ifPresent(owners::add);
        if (setting.opens()) {
            accounts.reversed().stream()
                    .filter(account -> own.filter(account::equals).isEmpty())
                    .findFirst()
                    .ifPresent(owners::add);
        }
        if (tellsOwnersApart()) {
            owners.addAll(accounts);
        }
        return owners.isEmpty() ? Set.of(accounts.getFirst()) : owners;
    }

    private boolean tellsOwnersApart() {
        return sides.stream()
                .anyMatch(side -> side.tests().anyMatch(test -> test.key().equals("aws:resourceaccount"))
                        || (setting.opens()
                                && side.policy().statements().stream()
                                        .flatMap(statement -> statement.resources().stream())
                                        .flatMap(resources -> resources.patterns().items().stream())
                                        .anyMatch(Callers::namesAccount)));
    }

    private static boolean namesAccount(String pattern) {
        String[] parts = pattern.split(":", ARN_PARTS);
        return parts.length == ARN_PARTS && ACCOUNT.matcher(parts[ACCOUNT_PART]).matches();
    }

    /** The ARNs of users, roles, federated users and root users of the accounts, and of any. */
    List<Automaton> kinds() {
        List<Automaton> kinds = new ArrayList<>();
        for (String partition : partitions) {
            accounts.forEach(account -> kinds.addAll(kinds(partition, BasicAutomata.makeString(account))));
            kinds.addAll(kinds(partition, Languages.digits(ACCOUNT_DIGITS)));
        }
        return kinds;
    }

    private static List<Automaton> kinds(String partition, Automaton account) {
        Automaton name = BasicAutomata.makeAnyChar().repeat(1);
        String iam = "arn:" + partition + ":iam::";
        return List.of(
                Languages.sequence(iam, account, ":root"),
                Languages.sequence(iam, account, ":role/", name),
                Languages.sequence(iam, account, ":user/", name),
                Languages.sequence("arn:" + partition + ":sts::", account, ":federated-user/", name));
    }
}
