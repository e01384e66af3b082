package dev.chatelaine.core.crypto;

import dev.chatelaine.core.crypto.keys.RawRsaKey;
import dev.chatelaine.core.crypto.keys.RsaPadding;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A key as both we and the SDKs of other languages know it.
 *
 * @param ours it, as ours
 * @param description it, as the others are told of it
 */
record ForeignKey(WrappingKey ours, Map<String, String> description) {

    private static final String NAMESPACE = "chatelaine";
    private static final KeyPair RSA = rsaPair();

    /** One of each kind that they have: AES of each length, RSA with each padding. */
    static Stream<ForeignKey> each() {
        return Stream.concat(
                Stream.of(16, 24, 32).map(ForeignKey::aes),
                Stream.of(RsaPadding.values()).map(ForeignKey::rsa));
    }

    static ForeignKey aes(int length) {
        String name = "a key of " + length;
        byte[] secret = Samples.bytes(length);
        return new ForeignKey(
                RawAesKey.of(NAMESPACE, name, secret),
                Map.of(
                        "namespace",
                        NAMESPACE,
                        "name",
                        name,
                        "secret",
                        Base64.getEncoder().encodeToString(secret)));
    }

    private static ForeignKey rsa(RsaPadding padding) {
        String name = padding.name();
        RawRsaKey ours = RawRsaKey.builder(NAMESPACE, name, padding)
                .publicKey(RSA.getPublic())
                .privateKey(RSA.getPrivate())
                .permitPkcs1Decryption()
                .build();
        Map<String, String> description = Map.of(
                "namespace",
                NAMESPACE,
                "name",
                name,
                "padding",
                "pkcs1",
                "public",
                pem("PUBLIC KEY", RSA.getPublic().getEncoded()),
                "private",
                pem("PRIVATE KEY", RSA.getPrivate().getEncoded()));
        return new ForeignKey(ours, padding == RsaPadding.PKCS1 ? description : oaep(description, padding));
    }

    private static Map<String, String> oaep(Map<String, String> description, RsaPadding padding) {
        Map<String, String> other = new HashMap<>(description);
        other.put("padding", "oaep");
        other.put(
                "hash",
                padding.name().substring("OAEP_".length()).replace("_", "").toLowerCase(Locale.ROOT));
        return Map.copyOf(other);
    }

    private static KeyPair rsaPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    boolean pkcs1() {
        return "pkcs1".equals(description.get("padding"));
    }

    @Override
    public String toString() {
        return description.get("name");
    }
}
