package dev.chatelaine.front.kms.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The material of a key: a secret or a pair. Does not print. */
public sealed interface KeyMaterial permits SecretMaterial, PairMaterial {

    /** The form in which material of this kind is imported and exported: raw bytes, or PKCS #8. The caller wipes it. */
    byte[] encoded();

    /**
     * The material's identifier under this key: 64 hexadecimal digits that depend on both and tell nothing of either.
     *
     * @param keyId the key's id without its ARN, so that replicas agree
     */
    default String idUnder(String keyId) {
        byte[] secret = encoded();
        try {
            var mac = Jca.sure(() -> Mac.getInstance("HmacSHA256"));
            Jca.sure(() -> {
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                return mac;
            });
            return HexFormat.of().formatHex(mac.doFinal(("key-material:" + keyId).getBytes(UTF_8)));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
