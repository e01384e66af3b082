package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.core.crypto.FixedKeyPair;
import dev.chatelaine.core.crypto.FuzzedUnwrapping.Kind;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Keys of each kind held here beside raw AES, the same in every run, so that a corpus of what they wrap can be kept. */
public final class FuzzedKeys {

    private FuzzedKeys() {}

    /** All kinds, in an order that stays. */
    public static List<Kind> all() {
        return Stream.of(
                        Stream.of(RsaPadding.values()).map(FuzzedKeys::rsa),
                        Stream.of("secp256r1", "secp384r1", "secp521r1")
                                .flatMap(curve -> Stream.of(toOne(curve), betweenTwo(curve))),
                        Stream.of(hierarchical()))
                .flatMap(kinds -> kinds)
                .toList();
    }

    /** An RSA key. */
    public static Kind rsa(RsaPadding padding) {
        return Kind.of(KeySamples.rsaKey(FixedKeyPair.rsa(), padding));
    }

    /** Key agreement with whoever sends. */
    public static Kind toOne(String curve) {
        KeyPair pair = FixedKeyPair.of(curve);
        return new Kind(EcdhKey.to(publicKey(pair)), EcdhKey.of(privateKey(pair)));
    }

    private static Kind betweenTwo(String curve) {
        KeyPair pair = FixedKeyPair.of(curve);
        return Kind.of(EcdhKey.between(privateKey(pair), publicKey(pair)));
    }

    private static EcdhPrivateKey privateKey(KeyPair pair) {
        return EcdhPrivateKey.of((ECPrivateKey) pair.getPrivate());
    }

    private static EcdhPublicKey publicKey(KeyPair pair) {
        return EcdhPublicKey.of((ECPublicKey) pair.getPublic());
    }

    /** A key of a store with one branch key. */
    public static Kind hierarchical() {
        byte[] secret = new byte[32];
        new Random(3).nextBytes(secret);
        return Kind.of(HierarchicalKey.of("blue", new MadeBranchKeys("blue", new UUID(1, 2), secret)));
    }
}
