package dev.chatelaine.conformance;

import dev.chatelaine.core.crypto.RawAesKey;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.core.crypto.keys.EcdhKey;
import dev.chatelaine.core.crypto.keys.EcdhPrivateKey;
import dev.chatelaine.core.crypto.keys.EcdhPublicKey;
import dev.chatelaine.core.crypto.keys.HierarchicalKey;
import dev.chatelaine.core.crypto.keys.RawRsaKey;
import dev.chatelaine.core.crypto.keys.RsaPadding;
import java.util.List;

/**
 * Makes keys whose material the keys file holds.
 *
 * @param file the material
 */
record RawKeys(KeyFile file) {

    /** A raw AES or RSA key; none where the file has only a public key, which cannot open a message. */
    List<WrappingKey> raw(Member description) {
        Member algorithm = description.get("encryption-algorithm");
        String namespace = description.get("provider-id").text();
        KeyFile.Key key = file.named(description.get("key"));
        return switch (algorithm.text()) {
            case "aes" ->
                List.of(RawAesKey.of(
                        namespace, key.id(), key.ofType("symmetric").bytes("material")));
            case "rsa" ->
                key.ofType("private", "public").type().equals("private")
                        ? List.of(rsa(namespace, key, padding(description)))
                        : List.of();
            default -> throw algorithm.refused("is no known algorithm");
        };
    }

    private static WrappingKey rsa(String namespace, KeyFile.Key key, RsaPadding padding) {
        RawRsaKey.Builder builder = RawRsaKey.builder(namespace, key.id(), padding);
        if (padding == RsaPadding.PKCS1) {
            builder.permitPkcs1Decryption();
        }
        return builder.privateKey(key.text("material")).build();
    }

    private static RsaPadding padding(Member description) {
        Member algorithm = description.get("padding-algorithm");
        return switch (algorithm.text()) {
            case "pkcs1" -> RsaPadding.PKCS1;
            case "oaep-mgf1" -> oaep(description.get("padding-hash"));
            default -> throw algorithm.refused("is no known padding");
        };
    }

    private static RsaPadding oaep(Member hash) {
        return switch (hash.text()) {
            case "sha1" -> RsaPadding.OAEP_SHA_1;
            case "sha256" -> RsaPadding.OAEP_SHA_256;
            case "sha384" -> RsaPadding.OAEP_SHA_384;
            case "sha512" -> RsaPadding.OAEP_SHA_512;
            default -> throw hash.refused("is no known hash");
        };
    }

    WrappingKey ecdh(Member description) {
        Member schema = description.get("schema");
        return switch (schema.text()) {
            case "static" -> EcdhKey.between(privateKey(description, "sender"), recipient(description));
            case "discovery" -> EcdhKey.of(privateKey(description, "recipient"));
            case "ephemeral" -> EcdhKey.to(recipient(description));
            default -> throw schema.refused("is no known scheme of key agreement");
        };
    }

    private EcdhPrivateKey privateKey(Member description, String side) {
        KeyFile.Key key = file.named(description.get(side)).ofType("ecc-private");
        return EcdhPrivateKey.ofPem(key.text(side + "-material"));
    }

    /** The recipient's public key, as the member that the description names has it. */
    EcdhPublicKey recipient(Member description) {
        return publicKey(description, "recipient");
    }

    EcdhPublicKey publicKey(Member description, String side) {
        String member = description.get(side + "-public-key").text();
        return EcdhPublicKey.ofDer(file.named(description.get(side)).bytes(member));
    }

    WrappingKey branch(Member description) {
        KeyFile.Key key = file.named(description.get("key")).ofType("static-branch-key");
        return HierarchicalKey.of(key.id(), StaticBranchKeys.of(key));
    }

    /** What the file says is the data key itself. */
    WrappingKey known(Member description) {
        return new KnownDataKey(
                file.named(description.get("key")).ofType("static-material").bytes("plaintextDataKey"));
    }
}
