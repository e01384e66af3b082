package dev.chatelaine.front.lambda;

import dev.chatelaine.front.upstream.Upstream.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The ARN of a function, with or without an alias or version.
 *
 * @param text the ARN
 * @param scope account and region that it names
 */
public record FunctionArn(String text, Scope scope) {
    private static final int PARTS = 7;

    /** Reads an ARN; empty if it is not a function's. */
    public static Optional<FunctionArn> parse(String text) {
        String[] parts = text.split(":", PARTS);
        boolean function = parts.length == PARTS && parts[2].equals("lambda") && parts[5].equals("function");
        return function
                ? Optional.of(new FunctionArn(text, new Scope(parts[4], parts[3], "lambda")))
                : Optional.empty();
    }

    String path() {
        return "/2015-03-31/functions/" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
