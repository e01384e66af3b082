package dev.chatelaine.core.policy.write;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Callers whom a description does not name. */
final class Strangers {

    private final KeyDescription description;
    private final Set<String> named = new HashSet<>();

    Strangers(KeyDescription description) {
        this.description = description;
        named.addAll(description.adminArns());
        named.addAll(description.userArns());
    }

    /** A role and a user of the key's account. */
    Stream<String> ofAccount() {
        return of(description.account());
    }

    /** Some role of an account that is let in as a whole. */
    String someoneOf(String account) {
        return principal(account, "role");
    }

    /**
     * Those of other accounts: of one of which nobody is named, and of those of which a few are; services in their own
     * name; and who has no credentials.
     */
    Stream<String> beyondAccount() {
        String foreign = foreignAccount();
        Stream<String> neighbours = description.users().stream()
                .map(KeyPrincipal::account)
                .distinct()
                .filter(account -> !account.equals(description.account()))
                .filter(account -> !description.accounts().contains(account));
        Stream<String> others = Stream.concat(Stream.of(foreign), neighbours)
                .flatMap(account -> Stream.concat(of(account), Stream.of(description.root(account))));
        Stream<String> services = Stream.concat(
                Stream.of("ec2.amazonaws.com"), description.services().stream().map(Via::principal));
        return Stream.concat(others, Stream.concat(services.distinct(), Stream.of("*")));
    }

    private Stream<String> of(String account) {
        return Stream.of(principal(account, "role"), principal(account, "user"));
    }

    private String principal(String account, String kind) {
        return Stream.iterate(
                        "arn:" + description.partition() + ":iam::" + account + ":" + kind + "/stranger",
                        name -> name + "-else")
                .filter(name -> !named.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private String foreignAccount() {
        List<String> known = Stream.concat(
                        Stream.of(description.account()),
                        Stream.concat(
                                description.accounts().stream(),
                                description.users().stream().map(KeyPrincipal::account)))
                .toList();
        return IntStream.iterate(999, number -> number - 1)
                .mapToObj(number -> "%012d".formatted(number))
                .filter(account -> !known.contains(account))
                .findFirst()
                .orElseThrow();
    }
}
