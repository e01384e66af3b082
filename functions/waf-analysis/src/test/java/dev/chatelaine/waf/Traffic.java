package dev.chatelaine.waf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Made-up logs, the same for the same seed, with all that a log can hold: also what it should not. */
final class Traffic {

    /** Text that would leave its place if it were not escaped there. */
    static final List<String> HOSTILE = List.of(
            "</script><script>alert(1)</script>",
            "<img src=x onerror=alert(2)>",
            "\\\"><svg/onload=alert(3)>",
            "--><!--<b>",
            "' onmouseover='alert(4)",
            "\\u0007bell\\u001b[31m",
            "\\u202etxt.exe",
            "javascript:alert(5)",
            "\\u2028alert(6)\\u2029//",
            "a\\u00a0\\u3164\\u200bb",
            "]]>&lt;b&gt;&amp;",
            "\\ud83d\\udd11 \\u4f60\\u597d");

    private static final long START = 1_760_000_000_000L;
    private static final List<String> ACTIONS = List.of("ALLOW", "ALLOW", "ALLOW", "BLOCK", "CAPTCHA", "CHALLENGE");

    private final Random random;

    Traffic(long seed) {
        random = new Random(seed);
    }

    /** Lines of a log, some of which are no record. */
    List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(random.nextInt(50) == 0 ? broken() : record());
        }
        return lines;
    }

    static byte[] plain(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
            zipped.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private String broken() {
        return List.of(
                        "",
                        "{\"timestamp\":",
                        "not json",
                        "[]",
                        "{\"timestamp\":1,\"action\":\"ALLOW\",\"terminatingRuleId\":\"x\",\"httpRequest\":{\"clientIp\":\"a\"}}",
                        record().replace("\"clientIp\"", "\"client\""),
                        record().replaceFirst("\"action\":\"[A-Z]+\"", "\"action\":\"MAYBE\""))
                .get(random.nextInt(7));
    }

    private String record() {
        String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        boolean allowed = action.equals("ALLOW");
        return """
                {"timestamp":%d,"formatVersion":1,"webaclId":"arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/1",\
                "terminatingRuleId":"%s","terminatingRuleType":"%s","action":"%s","terminatingRuleMatchDetails":[],\
                "httpSourceName":"ALB","httpSourceId":"-","ruleGroupList":[%s],"rateBasedRuleList":[],\
                "nonTerminatingMatchingRules":[%s],"requestHeadersInserted":null,"responseCodeSent":null,\
                "httpRequest":{"clientIp":"%s","country":"%s","headers":[%s],"uri":"%s","args":"a=%d","fragment":"",\
                "httpVersion":"HTTP/2.0","httpMethod":"%s","requestId":"r"%s},"labels":[%s]%s,"brandNew":{"a":[1]}}""".formatted(
                        START + random.nextInt(1_800_000),
                        allowed ? "Default_Action" : "rule-" + random.nextInt(4),
                        allowed ? "REGULAR" : "MANAGED_RULE_GROUP",
                        action,
                        group(action),
                        random.nextInt(4) == 0 ? counting() : "",
                        address(),
                        List.of("US", "DE", "-", "CN").get(random.nextInt(4)),
                        headers(),
                        random.nextInt(5) == 0 ? hostile() : "/page/" + random.nextInt(60),
                        random.nextInt(9),
                        random.nextInt(3) == 0 ? "POST" : "GET",
                        random.nextInt(4) == 0 ? ",\"host\":\"field.example\"" : "",
                        random.nextBoolean() ? "{\"name\":\"awswaf:clientip:geo:country:US\"}" : "",
                        fingerprints());
    }

    private String group(String action) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 ->
                "{\"ruleGroupId\":\"AWS#Old\",\"terminatingRule\":null,\"nonTerminatingMatchingRules\":[],"
                        + "\"excludedRules\":[{\"exclusionType\":\"EXCLUDED_AS_COUNT\",\"ruleId\":\"Old_BODY\"}]}";
            case 2 ->
                "{\"ruleGroupId\":\"AWS#Common\",\"terminatingRule\":null,\"nonTerminatingMatchingRules\":["
                        + counting() + "," + counting() + "],\"excludedRules\":null}";
            default ->
                "{\"ruleGroupId\":\"AWS#Common\",\"terminatingRule\":{\"ruleId\":\"XSS_BODY\",\"action\":\""
                        + (action.equals("ALLOW") ? "BLOCK" : action)
                        + "\",\"ruleMatchDetails\":null},\"nonTerminatingMatchingRules\":[],\"excludedRules\":null}";
        };
    }

    private String counting() {
        return "{\"ruleId\":\"count-" + random.nextInt(3) + "\",\"action\":\""
                + (random.nextInt(4) == 0 ? "CAPTCHA" : "COUNT") + "\",\"ruleMatchDetails\":[]}";
    }

    private String address() {
        return switch (random.nextInt(6)) {
            case 0 -> "2001:DB8:0:0:0:0:0:" + Integer.toHexString(random.nextInt(5));
            case 1 -> "2001:db8::" + Integer.toHexString(random.nextInt(5));
            case 2 -> "X.X.X.X";
            default -> "192.0.2." + random.nextInt(40);
        };
    }

    private String headers() {
        String host = "{\"name\":\"" + (random.nextBoolean() ? "Host" : "host") + "\",\"value\":\"shop.example\"}";
        String agent =
                "{\"name\":\"User-Agent\",\"value\":\"" + (random.nextInt(5) == 0 ? hostile() : "curl/8") + "\"}";
        String without = "{\"name\":\"user-agent\"}";
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> host + "," + without;
            case 2 -> host + "," + agent + ",{\"name\":\"user-agent\",\"value\":\"second\"}";
            default -> agent + ",{\"name\":\"Cookie\",\"value\":\"aws-waf-token=secret\"}," + host;
        };
    }

    private String fingerprints() {
        return switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 ->
                ",\"ja3Fingerprint\":\"" + "ab".repeat(15) + "%02x".formatted(random.nextInt(4))
                        + "\",\"ja4Fingerprint\":\"\"";
            default -> ",\"ja4Fingerprint\":\"t13d1516h2_8daaf6152771_" + random.nextInt(3) + "\"";
        };
    }

    private String hostile() {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }
}
