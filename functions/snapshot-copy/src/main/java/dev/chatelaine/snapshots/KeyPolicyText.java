package dev.chatelaine.snapshots;

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
 * Adds statements to the text of a key policy and takes them away again, so that every other byte stays: white space,
 * order and spelling are the key owner's.
 *
 * <p>A text that came back changed, as a service may answer a policy in a form of its own, is edited by its model.
 */
final class KeyPolicyText {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** White space that no array of another hand has there: it tells that the brackets are ours. */
    private static final String OUR_BRACKET = " \t ]";

    private KeyPolicyText() {}

    /** The text with the statements after its own. */
    static String with(String policy, List<String> statements) {
        Place place = place(policy);
        String added = String.join(",", statements);
        if (place.array()) {
            int end = place.end() - 1;
            String comma = place.empty() ? "" : ",";
            return policy.substring(0, end) + comma + added + policy.substring(end);
        }
        return policy.substring(0, place.begin()) + "[" + policy.substring(place.begin(), place.end()) + "," + added
                + OUR_BRACKET + policy.substring(place.end());
    }

    /** The text without the statements; also without any of those Sids, should the text have been changed. */
    static String without(String policy, List<String> statements, Set<String> sids) {
        String added = String.join(",", statements);
        if (!policy.contains(added)) {
            return holdsAny(policy, sids) ? byModel(policy, sids) : policy;
        }
        return withoutOurBrackets(
                policy.replace("," + added, "").replace(added + ",", "").replace(added, ""));
    }

    /** The brackets that were ours go with the last statement of any run, whichever run's that is. */
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

    /** Whether the policy has statements of all these Sids. */
    static boolean holdsAll(String policy, Set<String> sids) {
        return found(policy).containsAll(sids);
    }

    /** Whether the policy has a statement of one of these Sids. */
    static boolean holdsAny(String policy, Set<String> sids) {
        return found(policy).stream().anyMatch(sids::contains);
    }

    private static Set<String> found(String policy) {
        return Policy.parse(policy).statements().stream()
                .flatMap(statement -> statement.sid().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isOf(Statement statement, Set<String> sids) {
        return statement.sid().filter(sids::contains).isPresent();
    }

    private static String byModel(String policy, Set<String> sids) {
        Policy parsed = Policy.parse(policy);
        List<Statement> rest = parsed.statements().stream()
                .filter(statement -> !isOf(statement, sids))
                .toList();
        return new Policy(parsed.blocks().stream()
                        .map(block -> block instanceof Policy.Statements
                                ? new Policy.Statements(OneOrMany.many(rest))
                                : block)
                        .toList())
                .print();
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
