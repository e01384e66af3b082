package dev.chatelaine.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One test of a decrypt manifest, of whatever version, as it is to be run.
 *
 * @param ciphertext the file with the message
 * @param plaintext the file with what it must open to, or empty if it must be refused
 * @param keys descriptions of the keys
 * @param context the encryption context that the reader gives
 * @param outside whether all of that context may be outside the message
 * @param unsignedStreamOnly whether only a stream that refuses signed messages is to be tried
 */
record DecryptTest(
        Path ciphertext,
        Optional<Path> plaintext,
        List<Member> keys,
        Map<String, String> context,
        boolean outside,
        boolean unsignedStreamOnly) {

    /**
     * Reads a test.
     *
     * @throws Unclear if something in it is missing or not known
     */
    static DecryptTest read(Member test, Place place) {
        Member scenario = test.find("decryption-scenario").orElse(test);
        requireKnown(scenario);
        return new DecryptTest(
                place.resolve(scenario.get("ciphertext")),
                plaintext(scenario).map(place::resolve),
                keys(scenario),
                context(scenario),
                outside(scenario),
                unsignedStreamOnly(scenario));
    }

    private static void requireKnown(Member scenario) {
        scenario.find("type").ifPresent(type -> {
            if (!type.text().equals("positive-esdk") && !type.text().startsWith("negative-")) {
                throw type.refused("is no known kind of test");
            }
        });
    }

    /** Versions 1 and 2 name the plaintext, version 3 and 4 an output or an error, version 5 the plaintext as result. */
    private static Optional<Member> plaintext(Member scenario) {
        Optional<Member> result = scenario.find("result");
        if (result.isEmpty()) {
            return Optional.of(scenario.get("plaintext"));
        }
        if (result.get().isText()) {
            return result;
        }
        Optional<Member> output = result.get().find("output");
        if (output.isPresent() == result.get().find("error").isPresent()) {
            throw result.get().refused("has not either of \"output\" and \"error\"");
        }
        return output.map(found -> found.get("plaintext"));
    }

    private static List<Member> keys(Member scenario) {
        return scenario.find("decryptKeyDescription")
                .map(keys -> keys.isArray() ? keys.elements() : List.of(keys))
                .orElseGet(() -> scenario.get("master-keys").elements());
    }

    private static Map<String, String> context(Member scenario) {
        return scenario.find("reproduced-encryption-context")
                .or(() -> scenario.find("encryption-context"))
                .map(Member::pairs)
                .orElse(Map.of());
    }

    private static boolean outside(Member scenario) {
        return scenario.find("cmm")
                .map(manager -> switch (manager.text()) {
                    case "Default" -> false;
                    case "RequiredEncryptionContext" -> true;
                    default -> throw manager.refused("is no known materials manager");
                })
                .orElse(false);
    }

    private static boolean unsignedStreamOnly(Member scenario) {
        return scenario.find("decryption-method")
                .map(method -> {
                    if (!method.text().equals("streaming-unsigned-only")) {
                        throw method.refused("is no known method of decryption");
                    }
                    return true;
                })
                .orElse(false);
    }
}
