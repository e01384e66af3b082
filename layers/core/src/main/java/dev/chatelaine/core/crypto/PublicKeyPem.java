package dev.chatelaine.core.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Public keys as text: one block of PEM labelled {@code PUBLIC KEY}, and nothing beside it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468#section-13">RFC 7468, section 13</a>
 */
final class PublicKeyPem {

    /** Room for an RSA key of 16,384 bits: more is not looked at. */
    private static final int LONGEST = 4096;

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final Pattern FORM =
            Pattern.compile("\\s*+" + BEGIN + "([A-Za-z0-9+/=\\s]++)" + END + "\\s*+", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final int LINE = 64;

    private PublicKeyPem() {}

    /** The DER in a text; empty if the text is no such block. */
    static Optional<byte[]> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        return form.matches() ? decoded(SPACE.matcher(form.group(1)).replaceAll("")) : Optional.empty();
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The block of a DER, in lines of 64 characters. */
    static String print(byte[] der) {
        String base64 = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return BEGIN + "\n" + base64 + "\n" + END + "\n";
    }
}
