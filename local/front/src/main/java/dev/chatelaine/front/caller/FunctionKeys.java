package dev.chatelaine.front.caller;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The access keys that ministack gives its functions under {@code AUTH=true}: {@code ASIA} and sixteen hexadecimal
 * digits of SHA-256 over {@code functionArn:roleArn}, where the ARN has the qualifier that was invoked: version or
 * alias (tried with 1.5.33).
 *
 * <p>A key that is not known makes the front list the account's functions and versions again; a known one is for ever,
 * since it is a function of what it names.
 */
final class FunctionKeys {
    private static final int PLAIN_ARN_PARTS = 7;

    private final Map<String, Caller> known = new ConcurrentHashMap<>();
    private final Upstream upstream;

    FunctionKeys(Upstream upstream) {
        this.upstream = upstream;
    }

    /** The function's execution session, looked for in one account and region. */
    Optional<Caller> find(String accessKey, String account, String region) {
        if (!known.containsKey(accessKey)) {
            list(new Scope(account, region, "lambda"));
        }
        return Optional.ofNullable(known.get(accessKey));
    }

    private void list(Scope scope) {
        pages(scope, "/2015-03-31/functions/?MaxItems=50", "Functions", function -> {
            String path = "/2015-03-31/functions/"
                    + encoded(function.path("FunctionName").asText());
            List<JsonNode> versions = new ArrayList<>();
            pages(scope, path + "/versions?MaxItems=50", "Versions", versions::add);
            versions.forEach(version -> learn(version, version.path("Version").asText()));
            pages(
                    scope,
                    path + "/aliases?MaxItems=50",
                    "Aliases",
                    alias -> versions.forEach(
                            version -> learn(version, alias.path("Name").asText())));
        });
    }

    private void pages(Scope scope, String path, String list, Consumer<JsonNode> each) {
        String marker = "";
        do {
            JsonNode page = upstream.get(scope, path + (marker.isEmpty() ? "" : "&Marker=" + encoded(marker)));
            page.path(list).forEach(each);
            marker = page.path("NextMarker").asText("");
        } while (!marker.isEmpty());
    }

    /** ministack lists versions under the function's plain ARN; keys are made from the one with the qualifier. */
    private void learn(JsonNode version, String qualifier) {
        String plain = Arrays.stream(version.path("FunctionArn").asText().split(":", -1))
                .limit(PLAIN_ARN_PARTS)
                .collect(Collectors.joining(":"));
        String role = version.path("Role").asText();
        Caller caller = session(plain, role, version.path("FunctionName").asText());
        known.put(key(plain, role), caller);
        known.put(key(plain + ":" + qualifier, role), caller);
    }

    private static Caller session(String functionArn, String role, String functionName) {
        String account = functionArn.split(":", 6)[4];
        String roleName = role.substring(role.lastIndexOf('/') + 1);
        String session = functionName.substring(0, Math.min(64, functionName.length()));
        return Caller.session("arn:aws:sts::" + account + ":assumed-role/" + roleName + "/" + session, role);
    }

    static String key(String functionArn, String roleArn) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((functionArn + ":" + roleArn).getBytes(StandardCharsets.UTF_8));
            return "ASIA" + HexFormat.of().formatHex(digest, 0, 8).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every JDK has SHA-256", missing);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
