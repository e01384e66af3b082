package dev.chatelaine.front.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.answer.AwsError;
import java.util.Map;

/** Asks ministack, as the root of an account. Calls block; an error answer becomes an {@link AwsError} with its code. */
public interface Upstream {
    /**
     * One call of a JSON protocol.
     *
     * @param scope account, region and signing name to ask under
     * @param target value of {@code X-Amz-Target}, such as {@code TrentService.DescribeKey}
     * @param body the request object
     * @return the answer, an empty object when there is no body
     * @throws AwsError ministack's refusal, or 502 {@code ServiceUnavailable} when it cannot be reached
     */
    JsonNode json(Scope scope, String target, JsonNode body);

    /**
     * One call of the query protocol.
     *
     * @param scope account, region and signing name to ask under
     * @param action the {@code Action} parameter
     * @param parameters the others, not encoded
     * @return the root element of the answer
     * @throws AwsError as for {@link #json}
     */
    XmlNode query(Scope scope, String action, Map<String, String> parameters);

    /**
     * One GET of a REST protocol.
     *
     * @param scope account, region and signing name to ask under
     * @param pathAndQuery encoded, begins with a slash
     * @return the answer's JSON
     * @throws AwsError as for {@link #json}
     */
    JsonNode get(Scope scope, String pathAndQuery);

    /** Under whose root, where, and of which service to ask. */
    record Scope(String account, String region, String service) {}
}
