package dev.chatelaine.front.ssm.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.ssm.protocol.Refusals;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a label may be, and how many a version has.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-labels.html">Parameter
 *     labels</a>
 */
public final class LabelRule {

    private static final int MOST_LABELS = 10;
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_.-][a-zA-Z0-9_.-]{0,99}");

    private LabelRule() {}

    /** Whether the text can be a label. */
    public static boolean isLabel(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return LABEL.matcher(text).matches() && !lower.startsWith("aws") && !lower.startsWith("ssm");
    }

    /** Refuses more labels than a version can have. */
    public static void checkCount(JsonNode version, Iterable<String> more) {
        Set<String> labels = new TreeSet<>();
        version.path("Labels").forEach(label -> labels.add(label.asText()));
        more.forEach(labels::add);
        if (labels.size() > MOST_LABELS) {
            throw Refusals.of(
                    "ParameterVersionLabelLimitExceeded", "A parameter version can have a maximum of ten labels.");
        }
    }
}
