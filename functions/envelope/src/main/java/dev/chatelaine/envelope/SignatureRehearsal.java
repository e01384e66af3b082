package dev.chatelaine.envelope;

import dev.chatelaine.core.crypto.SigningAlgorithm;
import dev.chatelaine.core.crypto.VerifyingKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Verifies a fixed signature under a fixed public key, and digests zeros in small pieces, so that classes are loaded and
 * the digests compiled before a snapshot is taken. Nothing of it is kept, random or secret.
 */
final class SignatureRehearsal {

    private static final int PIECES = 20_000;
    private static final int PIECE = 256;

    private static final String KEY = """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYJXuHIVsrlj208gDMGjdqheTrwIP
            eVDnwhftnDFyZvkN+Z3yl2nyDxmY2aMf7o55mv9uhlSDVntusHGNUmlyZA==
            -----END PUBLIC KEY-----
            """;
    private static final String SIGNATURE =
            "MEYCIQDGEfoVYwR6wa4H7AAlVs7k6jqWy+1GEn0UGag/LrEw" + "0gIhAI4/bX3qssHQwKC1LqF+N6CLjGsmEgJ40NKTNIHfNuAu";

    private SignatureRehearsal() {}

    static boolean run() {
        for (SigningAlgorithm algorithm : SigningAlgorithm.values()) {
            digest(algorithm.digest());
        }
        return verify();
    }

    private static void digest(MessageDigest digest) {
        byte[] piece = new byte[PIECE];
        for (int i = 0; i < PIECES; i++) {
            digest.update(piece);
        }
    }

    private static boolean verify() {
        try {
            return VerifyingKey.parsePem(KEY)
                    .orElseThrow()
                    .verify(
                            SigningAlgorithm.ECDSA_SHA_256,
                            new ByteArrayInputStream("rehearsal".getBytes(StandardCharsets.US_ASCII)),
                            Base64.getDecoder().decode(SIGNATURE));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
