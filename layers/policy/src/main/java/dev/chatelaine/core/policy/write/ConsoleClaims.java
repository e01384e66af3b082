package dev.chatelaine.core.policy.write;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What must be true of the console's policy: the account's identity policies decide beside it, and no others. */
final class ConsoleClaims {

    private static final String FOR_SERVICES = "kms:GrantIsForAWSResource";
    /** The console allows it for keys with imported material only. */
    private static final String IMPORT = "kms:ImportKeyMaterial";

    private final KeyDescription description;
    private final Strangers strangers;

    ConsoleClaims(KeyDescription description) {
        this.description = description;
        this.strangers = new Strangers(description);
    }

    Stream<Claim> all() {
        return Stream.of(administration(), use(), account(), others()).flatMap(claims -> claims);
    }

    private Stream<Claim> administration() {
        return description.adminArns().stream()
                .flatMap(admin -> KeyOperations.ADMINISTRATION.stream()
                        .filter(operation -> !operation.equals(IMPORT))
                        .map(operation -> Claim.direct(admin, operation, Map.of())));
    }

    private Stream<Claim> use() {
        Stream<Claim> own = description.users().stream()
                .filter(user -> user.account().equals(description.account()))
                .map(KeyPrincipal::arn)
                .flatMap(user ->
                        Stream.concat(uses().map(operation -> Claim.direct(user, operation, Map.of())), grants(user)));
        Stream<String> foreign = Stream.concat(
                description.users().stream()
                        .filter(user -> !user.account().equals(description.account()))
                        .map(KeyPrincipal::arn),
                description.accounts().stream().map(strangers::someoneOf));
        return Stream.concat(
                own,
                foreign.flatMap(user -> uses().flatMap(operation -> Stream.of(
                        Claim.delegated(user, operation, Map.of()), Claim.undelegated(user, operation, Map.of())))));
    }

    private Stream<String> uses() {
        return Stream.concat(description.usage().operations().stream(), Stream.of(KeyOperations.DESCRIBE));
    }

    /** Administrators may grant as they like: the console's kms:Create* says so. */
    private Stream<Claim> grants(String user) {
        Claim forServices = Claim.direct(user, KeyOperations.GRANT, Map.of(FOR_SERVICES, "true"));
        return description.adminArns().contains(user)
                ? Stream.of(forServices)
                : Stream.of(forServices, Claim.undelegated(user, KeyOperations.GRANT, Map.of(FOR_SERVICES, "false")));
    }

    private Stream<Claim> account() {
        List<String> operations = KeyOperations.all();
        return strangers
                .ofAccount()
                .flatMap(name -> operations.stream()
                        .flatMap(operation -> Stream.of(
                                Claim.delegated(name, operation, Map.of()),
                                Claim.undelegated(name, operation, Map.of()))));
    }

    private Stream<Claim> others() {
        return strangers
                .beyondAccount()
                .flatMap(name ->
                        KeyOperations.all().stream().map(operation -> Claim.refused(name, operation, Map.of())));
    }
}
