package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.WipeableKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * Keys as files carry them: PEM of a SubjectPublicKeyInfo or a PrivateKeyInfo, and what is within.
 *
 * @param algorithm the JDK's name of the keys' kind, {@code RSA} or {@code EC}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468, sections 10 and 13</a>
 */
record KeyEncoding(String algorithm) {

    private static final int LONGEST = 1 << 16;

    PublicKey publicKey(String pem) {
        return publicKey(decoded(pem, "PUBLIC KEY"));
    }

    PublicKey publicKey(byte[] der) {
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new InvalidRequest(
                    "This is no public key of kind " + algorithm + ": give its SubjectPublicKeyInfo, whole.");
        }
    }

    PrivateKey privateKey(String pem) {
        byte[] der = decoded(pem, "PRIVATE KEY");
        try (WipeableKey _ = WipeableKey.of(der)) {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new InvalidRequest(
                    "This is no private key of kind " + algorithm + ": give its PKCS #8 form, not encrypted.");
        }
    }

    private static byte[] decoded(String pem, String label) {
        String begin = "-----BEGIN " + label + "-----";
        String end = "-----END " + label + "-----";
        String text = pem.strip();
        if (text.length() > LONGEST || !text.startsWith(begin) || !text.endsWith(end)) {
            throw new InvalidRequest("This is no PEM of one key: begin with " + begin + " and end with " + end + ".");
        }
        return base64(text.substring(begin.length(), text.length() - end.length()));
    }

    private static byte[] base64(String text) {
        byte[] characters = text.replaceAll("\\s", "").getBytes(StandardCharsets.ISO_8859_1);
        try {
            return Base64.getDecoder().decode(characters);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("The PEM of the key is not Base64 between its lines: give the whole file.");
        } finally {
            Arrays.fill(characters, (byte) 0);
        }
    }
}
