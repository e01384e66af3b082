package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tags of a plan, as a setting has them: names and values in pairs.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions">Tag
 *     restrictions</a>
 */
final class PlanTags {

    private static final Expected TAGS = new Expected(
            "at most 40 different tags, each a name of up to 127 characters that begins with neither aws: nor chatelaine:,"
                    + " an equals sign, and a value of up to 255",
            "team=storage,purpose=backup");

    private static final Pattern TAG =
            Pattern.compile("(?!aws:|chatelaine:)([\\p{L}\\p{N} +._:/@-]{1,127})=([\\p{L}\\p{N} +=._:/@-]{0,255})");
    private static final int MOST = 40;

    private PlanTags() {}

    static Map<String, String> read(Settings settings) {
        return settings.optional("TAGS", TAGS, PlanTags::all).orElse(Map.of());
    }

    private static Optional<Map<String, String>> all(String text) {
        List<Matcher> tags = Pattern.compile(",")
                .splitAsStream(text)
                .map(String::strip)
                .map(TAG::matcher)
                .toList();
        if (tags.size() > MOST || !tags.stream().allMatch(Matcher::matches)) {
            return Optional.empty();
        }
        return unique(tags);
    }

    private static Optional<Map<String, String>> unique(List<Matcher> tags) {
        long names = tags.stream().map(tag -> tag.group(1)).distinct().count();
        return names < tags.size()
                ? Optional.empty()
                : Optional.of(tags.stream().collect(Collectors.toMap(tag -> tag.group(1), tag -> tag.group(2))));
    }
}
