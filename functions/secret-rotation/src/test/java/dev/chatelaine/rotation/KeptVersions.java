package dev.chatelaine.rotation;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotFound;
import dev.chatelaine.aws.SecretState;
import dev.chatelaine.aws.SecretText;
import dev.chatelaine.aws.SecretVersions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Secrets in memory, with Secrets Manager's rules: a version has one value, a label is on one version. */
final class KeptVersions implements SecretVersions {

    static final String FIRST = "11111111-1111-1111-1111-111111111111";

    private static final class Kept {
        private boolean rotated = true;
        private final Map<String, String> values = new HashMap<>();
        private final Map<String, Set<String>> labels = new HashMap<>();
    }

    private final Map<String, Kept> secrets = new HashMap<>();

    /** Stores a secret whose first version is current. */
    void store(String secretId, String value) {
        Kept secret = new Kept();
        secret.values.put(FIRST, value);
        secret.labels.put(FIRST, new HashSet<>(Set.of(SecretState.CURRENT)));
        secrets.put(secretId, secret);
    }

    void turnRotationOff(String secretId) {
        secrets.get(secretId).rotated = false;
    }

    /** What Secrets Manager does first. */
    void begin(String secretId, String token) {
        secrets.get(secretId).labels.values().forEach(labels -> labels.remove(SecretState.PENDING));
        secrets.get(secretId).labels.put(token, new HashSet<>(Set.of(SecretState.PENDING)));
    }

    void label(String secretId, String version, String label) {
        secrets.get(secretId).labels.values().forEach(labels -> labels.remove(label));
        secrets.get(secretId)
                .labels
                .computeIfAbsent(version, _ -> new HashSet<>())
                .add(label);
    }

    void value(String secretId, String version, String value) {
        secrets.get(secretId).values.put(version, value);
    }

    Optional<String> text(String secretId, String stage) {
        return describe(secretId).versionAt(stage).map(secrets.get(secretId).values::get);
    }

    @Override
    public SecretState describe(String secretId) {
        Kept secret = Optional.ofNullable(secrets.get(secretId)).orElseThrow(() -> new NotFound("No such secret."));
        return new SecretState(secretId, secret.rotated, secret.labels);
    }

    @Override
    public Optional<SecretText> at(String secretId, String stage) {
        return secrets.containsKey(secretId) ? text(secretId, stage).map(SecretText::of) : Optional.empty();
    }

    @Override
    public Optional<SecretText> of(String secretId, String versionId, String stage) {
        return describe(secretId).has(versionId, stage)
                ? Optional.ofNullable(secrets.get(secretId).values.get(versionId))
                        .map(SecretText::of)
                : Optional.empty();
    }

    @Override
    public boolean putPending(String secretId, String versionId, SecretText value, Optional<SecretText> token) {
        String kept = secrets.get(secretId).values.putIfAbsent(versionId, value.reveal());
        return kept == null || kept.equals(value.reveal());
    }

    @Override
    public void promote(String secretId, String versionId, String from) {
        if (!describe(secretId).has(from, SecretState.CURRENT)) {
            throw new Conflict("AWSCURRENT is on another version.");
        }
        label(secretId, versionId, SecretState.CURRENT);
        label(secretId, from, SecretState.PREVIOUS);
    }
}
