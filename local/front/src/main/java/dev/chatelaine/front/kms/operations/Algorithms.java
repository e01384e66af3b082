package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.model.EncryptionAlgorithm;
import dev.chatelaine.front.kms.model.KeyFamily;
import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.model.KeyUsage;
import dev.chatelaine.front.kms.model.MacAlgorithm;
import dev.chatelaine.front.kms.model.SigningAlgorithm;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The algorithms of a key, as KMS lists them: one list, by the key's usage.
 *
 * @param member name of the list in an answer
 * @param names the algorithms
 */
record Algorithms(String member, List<String> names) {

    Algorithms {
        names = List.copyOf(names);
    }

    static Algorithms of(KeyUsage usage, KeySpec spec) {
        return switch (usage) {
            case ENCRYPT_DECRYPT -> named("EncryptionAlgorithms", EncryptionAlgorithm.values(), a -> a.fits(spec));
            case SIGN_VERIFY -> named("SigningAlgorithms", SigningAlgorithm.values(), a -> a.fits(spec));
            case GENERATE_VERIFY_MAC -> named("MacAlgorithms", MacAlgorithm.values(), a -> a.fits(spec));
            case KEY_AGREEMENT ->
                new Algorithms("KeyAgreementAlgorithms", spec.family() == KeyFamily.EC ? List.of("ECDH") : List.of());
        };
    }

    private static <E extends Enum<E>> Algorithms named(String member, E[] values, Predicate<E> fits) {
        return new Algorithms(
                member, Arrays.stream(values).filter(fits).map(Enum::name).toList());
    }
}
