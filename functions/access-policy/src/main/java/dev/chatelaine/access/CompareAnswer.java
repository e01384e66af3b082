package dev.chatelaine.access;

import dev.chatelaine.core.policy.compare.Comparison;
import dev.chatelaine.core.policy.compare.Example;
import dev.chatelaine.core.policy.compare.Undecided;
import dev.chatelaine.lambda.Answer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What ComparePolicies answers.
 *
 * @param wider whether the second policy allows more, or that could not be ruled out
 * @param narrower whether it allows less, or that could not be ruled out
 * @param newAccess requests in ExplainAccess's form that only the second policy allows
 * @param lostAccess requests that only the first allows
 * @param because for each request the statement that allows it
 * @param undecided the statements that could not be judged
 */
@Serdeable.Serializable
public record CompareAnswer(
        boolean wider,
        boolean narrower,
        List<Map<String, Object>> newAccess,
        List<Map<String, Object>> lostAccess,
        List<Reason> because,
        List<Open> undecided)
        implements Answer {

    /**
     * Why a request is among the examples.
     *
     * @param example its JSON pointer in this answer
     * @param statement the JSON pointer, in the request to this function, of the statement that allows it
     * @param needsCallersPolicy whether the caller's own policies must allow it as well
     */
    @Serdeable.Serializable
    public record Reason(String example, String statement, boolean needsCallersPolicy) {}

    /**
     * A statement that could not be judged.
     *
     * @param pointer its JSON pointer in the request to this function
     * @param why one sentence
     */
    @Serdeable.Serializable
    public record Open(String pointer, String why) {
        static Open of(Undecided undecided) {
            return new Open("/" + undecided.policy() + undecided.pointer(), undecided.why());
        }
    }

    /** The answer to a comparison. */
    public static CompareAnswer of(Comparison comparison) {
        return new CompareAnswer(
                comparison.wider(),
                comparison.narrower(),
                requests(comparison.newAccess()),
                requests(comparison.lostAccess()),
                Stream.concat(
                                reasons("/newAccess/", "/after", comparison.newAccess()),
                                reasons("/lostAccess/", "/before", comparison.lostAccess()))
                        .toList(),
                comparison.undecided().stream().map(Open::of).toList());
    }

    private static List<Map<String, Object>> requests(List<Example> examples) {
        return examples.stream().map(CompareAnswer::request).toList();
    }

    private static Map<String, Object> request(Example example) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("principal", example.principal());
        json.put("action", example.action());
        json.put("resource", example.resource());
        example.resourceAccount().ifPresent(account -> json.put("resourceAccount", account));
        if (!example.context().isEmpty()) {
            Map<String, Object> context = new TreeMap<>();
            example.context()
                    .forEach((key, values) -> context.put(key, values.size() == 1 ? values.getFirst() : values));
            json.put("context", context);
        }
        return json;
    }

    private static Stream<Reason> reasons(String list, String policy, List<Example> examples) {
        return IntStream.range(0, examples.size())
                .mapToObj(i -> new Reason(
                        list + i,
                        policy + examples.get(i).statement(),
                        examples.get(i).needsCallersPolicy()));
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of(
                "newAccess", (long) newAccess.size(),
                "lostAccess", (long) lostAccess.size(),
                "undecided", (long) undecided.size());
    }
}
