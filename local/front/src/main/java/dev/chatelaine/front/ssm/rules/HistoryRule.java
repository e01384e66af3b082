package dev.chatelaine.front.ssm.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.ssm.protocol.Refusals;
import java.util.List;

/** A parameter keeps its last hundred versions; a labelled one must not be lost for a new one. */
public final class HistoryRule {

    /** The most versions that are kept. */
    public static final int MOST_VERSIONS = 100;

    private HistoryRule() {}

    /** Refuses a further version of this history. */
    public static void check(List<? extends JsonNode> oldestFirst) {
        int lost = oldestFirst.size() - MOST_VERSIONS;
        if (lost >= 0 && !oldestFirst.get(lost).path("Labels").isEmpty()) {
            throw Refusals.of(
                    "ParameterMaxVersionLimitExceeded",
                    "You attempted to create a new version of a parameter by calling the PutParameter API, but the oldest"
                            + " version, which would be deleted, has a label: move the label to another version.");
        }
    }
}
