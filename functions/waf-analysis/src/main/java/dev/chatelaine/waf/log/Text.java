package dev.chatelaine.waf.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes a log's text fit to be counted and kept: bounded in length, well-formed Unicode, without U+0000. */
final class Text {

    /** The longest text that is kept as it is, in UTF-16 units. */
    static final int LONGEST = 512;

    private static final int MARK_BYTES = 8;
    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    /** The text; of a long one its beginning and a mark of the whole, so that different texts stay different. */
    static String bounded(String text) {
        String clean = isClean(text) ? text : cleaned(text);
        return clean.length() <= LONGEST ? clean : shortened(clean);
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0 || Character.isSurrogate(character)) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(isKept(point) ? point : REPLACEMENT));
        return clean.toString();
    }

    private static boolean isKept(int point) {
        return point != 0 && (point > Character.MAX_VALUE || !Character.isSurrogate((char) point));
    }

    private static String shortened(String text) {
        int end = LONGEST - 2 * MARK_BYTES - 1;
        int cut = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, cut) + "\u2026" + mark(text);
    }

    private static String mark(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
