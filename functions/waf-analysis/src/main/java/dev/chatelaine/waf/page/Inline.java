package dev.chatelaine.waf.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A script or style that stands in the page.
 *
 * @param content its text
 */
record Inline(String content) {

    /** Chart.js as its makers built it for browsers. */
    private static final String CHARTS = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

    static Inline charts() {
        return resource(CHARTS);
    }

    /** A file beside this class. */
    static Inline of(String name) {
        return resource(name);
    }

    private static Inline resource(String name) {
        try (InputStream stream = Inline.class.getResourceAsStream(name)) {
            return new Inline(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a content security policy allows it by. */
    String source() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
