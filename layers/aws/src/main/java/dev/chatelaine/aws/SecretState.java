package dev.chatelaine.aws;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Secrets Manager tells of a secret, without its value.
 *
 * @param arn the secret's full ARN
 * @param rotationEnabled whether a rotation is set up
 * @param stages the labels of each version that has one, by version id
 */
public record SecretState(String arn, boolean rotationEnabled, Map<String, Set<String>> stages) {

    /** Label of the version that applications use. */
    public static final String CURRENT = "AWSCURRENT";
    /** Label of the version that a rotation is making. */
    public static final String PENDING = "AWSPENDING";
    /** Label of the version that was current before. */
    public static final String PREVIOUS = "AWSPREVIOUS";

    /** Copies the labels. */
    public SecretState {
        Map<String, Set<String>> copy = new TreeMap<>();
        stages.forEach((version, labels) -> copy.put(version, Set.copyOf(labels)));
        stages = Map.copyOf(copy);
    }

    /** The version that carries a label. */
    public Optional<String> versionAt(String stage) {
        return stages.entrySet().stream()
                .filter(version -> version.getValue().contains(stage))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a version carries a label. */
    public boolean has(String version, String stage) {
        return stages.getOrDefault(version, Set.of()).contains(stage);
    }
}
