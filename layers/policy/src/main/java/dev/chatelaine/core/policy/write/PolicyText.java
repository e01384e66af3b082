package dev.chatelaine.core.policy.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.chatelaine.Conflict;
import dev.chatelaine.core.policy.OneOrMany;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds statements to the text of a policy and takes them away again, so that every other byte stays: white space, order
 * and spelling are the policy owner's.
 *
 * <p>A text that came back changed, as a service may answer a policy in a form of its own, is edited by its model, in
 * which the statements are found by their Sids.
 */
public final class PolicyText {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** White space that no array of another hand has there: it tells that the brackets are ours. */
    private static final String OUR_BRACKET = " \t ]";

    private PolicyText() {}

    /**
     * The text with the statements after its own.
     *
     * @param policy a policy, as {@link Policy#parse} reads it
     */
    public static String with(String policy, List<Statement> statements) {
        Place place = place(policy);
        String added = text(statements);
        if (place.array()) {
            int end = place.end() - 1;
            String comma = place.empty() ? "" : ",";
            return policy.substring(0, end) + comma + added + policy.substring(end);
        }
        return policy.substring(0, place.begin()) + "[" + policy.substring(place.begin(), place.end()) + "," + added
                + OUR_BRACKET + policy.substring(place.end());
    }

    /** The text without the statements; should it have been changed, without any of their Sids. */
    public static String without(String policy, List<Statement> statements) {
        String added = text(statements);
        if (!policy.contains(added)) {
            Set<String> sids = sids(statements);
            return holdsAny(policy, sids) ? byModel(policy, sids) : policy;
        }
        return withoutOurBrackets(
                policy.replace("," + added, "").replace(added + ",", "").replace(added, ""));
    }

    /** Whether the policy has statements of all these Sids. */
    public static boolean holdsAll(String policy, Set<String> sids) {
        return sids(Policy.parse(policy).statements()).containsAll(sids);
    }

    /** Whether the policy has a statement of one of these Sids. */
    public static boolean holdsAny(String policy, Set<String> sids) {
        return sids(Policy.parse(policy).statements()).stream().anyMatch(sids::contains);
    }

    private static String text(List<Statement> statements) {
        return statements.stream().map(Statement::print).collect(Collectors.joining(","));
    }

    private static Set<String> sids(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.sid().stream())
                .collect(Collectors.toSet());
    }

    /** The brackets that were ours go with the last statement that was added, by whatever hand. */
    private static String withoutOurBrackets(String policy) {
        Place place = place(policy);
        String value = policy.substring(place.begin(), place.end());
        boolean ours = place.array()
                && value.endsWith("}" + OUR_BRACKET)
                && value.startsWith("[{")
                && Policy.parse(policy).statements().size() == 1;
        return ours
                ? policy.substring(0, place.begin())
                        + value.substring(1, value.length() - OUR_BRACKET.length())
                        + policy.substring(place.end())
                : policy;
    }

    private static String byModel(String policy, Set<String> sids) {
        Policy parsed = Policy.parse(policy);
        List<Statement> rest = parsed.statements().stream()
                .filter(statement -> statement.sid().filter(sids::contains).isEmpty())
                .toList();
        return parsed.with(new Policy.Statements(OneOrMany.many(rest))).print();
    }

    /**
     * Where the value of Statement stands.
     *
     * @param begin of its first character
     * @param end after its last
     * @param array whether it is an array
     * @param empty whether it is an array of nothing
     */
    private record Place(int begin, int end, boolean array, boolean empty) {}

    private static Place place(String policy) {
        try (JsonParser parser = FACTORY.createParser(policy)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals("Statement");
                JsonToken value = parser.nextToken();
                int begin = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
                parser.skipChildren();
                if (wanted) {
                    int end = Math.toIntExact(parser.currentTokenLocation().getCharOffset()) + 1;
                    boolean array = value == JsonToken.START_ARRAY;
                    return new Place(
                            begin,
                            end,
                            array,
                            policy.substring(begin + 1, end - 1).isBlank());
                }
            }
        } catch (IOException broken) {
            // Refused below, like a text without a Statement.
        }
        throw new Conflict("The key policy cannot be read: see whether it is JSON with a Statement.");
    }
}
