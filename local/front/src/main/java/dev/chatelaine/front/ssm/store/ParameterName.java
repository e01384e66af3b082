package dev.chatelaine.front.ssm.store;

import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Refusals;
import java.util.Optional;

/**
 * A parameter as a request names it: by name, or by ARN, and with a selector behind a colon if it wants a certain version.
 *
 * @param name with or without its first slash, as it was given
 * @param selector a version's number or a label
 */
public record ParameterName(String name, Optional<String> selector) {

    private static final int ARN_PARTS = 6;
    private static final String RESOURCE = "parameter";

    /** Reads a name. */
    public static ParameterName of(Call call, String text) {
        String local = text.startsWith("arn:") ? ofArn(call, text) : text;
        int colon = local.indexOf(':');
        return colon < 0
                ? new ParameterName(local, Optional.empty())
                : new ParameterName(local.substring(0, colon), Optional.of(local.substring(colon + 1)));
    }

    private static String ofArn(Call call, String text) {
        String[] parts = text.split(":", ARN_PARTS);
        boolean ours = parts.length == ARN_PARTS
                && parts[3].equals(call.region())
                && parts[4].equals(call.caller().account())
                && parts[5].startsWith(RESOURCE + "/");
        if (!ours) {
            throw Refusals.of("ParameterNotFound", "");
        }
        return parts[5].substring(RESOURCE.length());
    }

    /** The ARN that policies name and that a SecureString is bound to; one slash follows {@code parameter}. */
    public static String arn(Call call, String name) {
        return "arn:aws:ssm:" + call.region() + ":" + call.caller().account() + ":" + RESOURCE
                + (name.startsWith("/") ? name : "/" + name);
    }

    /** As ministack takes it. */
    String text() {
        return selector.map(at -> name + ":" + at).orElse(name);
    }
}
