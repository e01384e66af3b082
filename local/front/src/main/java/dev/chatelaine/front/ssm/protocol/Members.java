package dev.chatelaine.front.ssm.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.answer.AwsError;
import java.util.List;
import java.util.Optional;

/**
 * The members of a request; what breaks a constraint of the service model is refused as AWS does.
 *
 * @param body the request object
 */
public record Members(JsonNode body) {

    /** The required string. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> constraint(name, "Member must not be null"));
    }

    /** The string, if it is there. */
    public Optional<String> optionalText(String name) {
        JsonNode member = body.path(name);
        if (member.isMissingNode() || member.isNull()) {
            return Optional.empty();
        }
        if (!member.isTextual()) {
            throw Refusals.of("SerializationException", name + " is not a string.");
        }
        return Optional.of(member.asText());
    }

    /** One of these words, if it is there. */
    public Optional<String> word(String name, List<String> allowed) {
        Optional<String> word = optionalText(name);
        if (word.isPresent() && !allowed.contains(word.get())) {
            throw constraint(name, "Member must satisfy enum value set: " + allowed);
        }
        return word;
    }

    /** Whether the flag is set. */
    public boolean flag(String name) {
        return body.path(name).asBoolean();
    }

    /** The number between bounds, or the one that stands for its absence. */
    public int number(String name, int least, int most, int absent) {
        int number = body.path(name).asInt(absent);
        if (number < least) {
            throw constraint(name, "Member must have value greater than or equal to " + least);
        }
        if (number > most) {
            throw constraint(name, "Member must have value less than or equal to " + most);
        }
        return number;
    }

    /** The list of one or more strings. */
    public List<String> texts(String name, int most) {
        List<String> texts = body.path(name).valueStream().map(JsonNode::asText).toList();
        if (texts.isEmpty()) {
            throw constraint(name, "Member must have length greater than or equal to 1");
        }
        if (texts.size() > most) {
            throw constraint(name, "Member must have length less than or equal to " + most);
        }
        return texts;
    }

    private static AwsError constraint(String name, String broken) {
        String member = name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
        return Refusals.validation(
                "1 validation error detected: Value at '" + member + "' failed to satisfy constraint: " + broken);
    }
}
