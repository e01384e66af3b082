package dev.chatelaine.conformance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names kinds of key, as tests are counted by them. */
final class KeyKinds {

    private KeyKinds() {}

    /** The kind of several keys of which each may open a message. */
    static String of(List<Member> descriptions) {
        return descriptions.stream().map(KeyKinds::of).distinct().collect(Collectors.joining(" + "));
    }

    static String of(Member description) {
        String type = description.get("type").text();
        return switch (type) {
            case "raw" -> raw(description);
            case "raw-ecdh", "aws-kms-ecdh" -> words(type, description, "ecc-curve", "schema");
            case "aws-kms-rsa" -> words(type, description, "encryption-algorithm");
            default -> type;
        };
    }

    private static String raw(Member description) {
        String algorithm = description.get("encryption-algorithm").text();
        return algorithm.equals("aes")
                ? words("raw aes", description, "key")
                : words("raw " + algorithm, description, "padding-algorithm", "padding-hash");
    }

    private static String words(String first, Member description, String... members) {
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(members).flatMap(name -> description.find(name).map(Member::text).stream()))
                .collect(Collectors.joining(" "));
    }
}
