package dev.chatelaine.waf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page made of hostile text is still ours. */
class PageTest {

    private static final Bundle BUNDLE = new Bundle();
    private static String page;
    private static String markup;

    @BeforeAll
    static void write() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String hostile : Traffic.HOSTILE) {
            lines.add(record(hostile));
        }
        lines.add(record("half\\ud800"));
        BUNDLE.s3.store("data/log", Traffic.plain(lines));
        Object html =
                BUNDLE.read(BUNDLE.report("{\"sources\": \"s3://data/log\"}")).get("html");
        page = new String(BUNDLE.at(html), StandardCharsets.UTF_8);
        markup = page.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "<$1></$1>");
    }

    /** A record in which everything that can be is hostile. */
    private static String record(String hostile) {
        return """
                {"timestamp":1760000000000,"webaclId":"a","action":"BLOCK","terminatingRuleId":"%1$s",\
                "terminatingRuleType":"GROUP","nonTerminatingMatchingRules":[{"ruleId":"%1$s","action":"COUNT"}],\
                "ruleGroupList":[{"ruleGroupId":"%1$s","terminatingRule":{"ruleId":"%1$s","action":"%1$s"}}],\
                "httpRequest":{"clientIp":"%1$s","country":"%1$s","uri":"%1$s","httpMethod":"%1$s","headers":[\
                {"name":"Host","value":"%1$s"},{"name":"User-Agent","value":"%1$s"}]},"labels":[{"name":"%1$s"}],\
                "ja3Fingerprint":"%1$s","ja4Fingerprint":"%1$s"}""".formatted(hostile);
    }

    @AfterAll
    static void close() {
        BUNDLE.close();
    }

    private static List<String> found(String pattern, String in) {
        return Pattern.compile(pattern)
                .matcher(in)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void holdsExactlyItsOwnScripts() {
        assertThat(found("<script[^>]*>", page))
                .containsExactly("<script type=\"application/json\" id=\"plots\">", "<script>", "<script>");
        assertThat(found("</script>", page)).hasSize(3);
    }

    @Test
    void holdsNoTagButItsOwn() {
        assertThat(found("<[a-zA-Z!][^>\\s]*", markup).stream().distinct())
                .containsExactlyInAnyOrder(
                        "<!DOCTYPE",
                        "<html",
                        "<head",
                        "<meta",
                        "<title",
                        "<style",
                        "<body",
                        "<h1",
                        "<h2",
                        "<p",
                        "<dl",
                        "<div",
                        "<dt",
                        "<dd",
                        "<figure",
                        "<figcaption",
                        "<canvas",
                        "<table",
                        "<thead",
                        "<tr",
                        "<th",
                        "<tbody",
                        "<td",
                        "<script");
    }

    @Test
    void showsTheHostileTextAsText() {
        assertThat(markup)
                .contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("]]&gt;&amp;lt;b&amp;gt;&amp;amp;");
    }

    @Test
    void spellsOutWhatDoesNotShow() {
        assertThat(markup)
                .contains(
                        "\\u{7}bell\\u{1b}[31m",
                        "\\u{202e}txt.exe",
                        "\\u{2028}alert(6)\\u{2029}//",
                        "a\\u{a0}\\u{3164}\\u{200b}b",
                        "half\uFFFD");
        assertThat(page.codePoints().filter(point -> point < ' ' && point != '\n'))
                .isEmpty();
        assertThat(page.chars().filter(character -> character == 0x202E)).isEmpty();
    }

    @Test
    void hasNoLinkAndNoHandler() {
        assertThat(found("(?i)<[^>]*\\s(href|src|srcset|action|on[a-z]+|style)\\s*=", markup))
                .isEmpty();
    }

    @Test
    void allowsItsScriptsAndStyleByTheirHashesAlone() throws NoSuchAlgorithmException {
        assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<style"));
        assertThat(found(
                        "content=\"default-src 'none'; script-src ('sha256-[^']+' ?){2}; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'\"",
                        page))
                .hasSize(1);
        List<MatchResult> contents = Pattern.compile("(?s)<(script|style)>(.*?)</\\1>")
                .matcher(page)
                .results()
                .toList();
        assertThat(contents).hasSize(3);
        for (MatchResult content : contents) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(content.group(2).getBytes(StandardCharsets.UTF_8));
            assertThat(page).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
    }
}
