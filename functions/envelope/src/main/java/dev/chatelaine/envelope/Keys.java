package dev.chatelaine.envelope;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.KeyArn;
import dev.chatelaine.core.crypto.WrappingKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The keys that the stack configures: all that its functions ever use. */
public final class Keys {

    private final Map<KeyArn, WrappingKey> configured = new LinkedHashMap<>();
    private final Aliases aliases;

    /**
     * The keys of these ARNs.
     *
     * @param key makes the key of an ARN
     */
    public Keys(List<KeyArn> arns, Function<KeyArn, WrappingKey> key, Aliases aliases) {
        arns.forEach(arn -> configured.put(arn, key.apply(arn)));
        this.aliases = aliases;
    }

    /** All of them, in the configured order. */
    List<WrappingKey> all() {
        return List.copyOf(configured.values());
    }

    /**
     * The keys that a request names; all if it names none.
     *
     * @throws Denied if one is not configured
     * @throws InvalidRequest if one is named twice
     */
    List<WrappingKey> chosen(List<KeyName> names) {
        if (names.isEmpty()) {
            return all();
        }
        List<WrappingKey> chosen = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            chosen.add(configured.get(only(matching(names.get(i)), "Field \"/keys/" + i + "\"")));
        }
        if (new HashSet<>(chosen).size() < chosen.size()) {
            throw new InvalidRequest("Field \"/keys\" names a key twice: name each once.");
        }
        return chosen;
    }

    private List<KeyArn> matching(KeyName name) {
        return switch (name) {
            case KeyName.ByArn(KeyArn arn) -> configured.containsKey(arn) ? List.of(arn) : List.of();
            case KeyName.ById(String id) ->
                configured.keySet().stream().filter(arn -> arn.id().equals(id)).toList();
            case KeyName.ByAlias(var alias) ->
                aliases.key(alias).flatMap(KeyArn::parse).stream()
                        .filter(configured::containsKey)
                        .toList();
        };
    }

    private static KeyArn only(List<KeyArn> matching, String field) {
        if (matching.isEmpty()) {
            throw new Denied(field + " is none of the stack's keys: choose among those of its output EnvelopeKeys,"
                    + " or leave \"keys\" out for all of them.");
        }
        if (matching.size() > 1) {
            throw new InvalidRequest(field + " is the id of several of the stack's keys: name the key by its ARN.");
        }
        return matching.getFirst();
    }
}
