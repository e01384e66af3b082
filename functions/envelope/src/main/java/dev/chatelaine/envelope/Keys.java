package dev.chatelaine.envelope;

import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.KeyArn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The keys of one set that the stack configures: all that its functions ever use.
 *
 * @param <K> what they are used as
 */
public final class Keys<K> {

    private final KeySet set;
    private final Map<KeyArn, K> configured = new LinkedHashMap<>();
    private final Aliases aliases;

    /**
     * The keys of these ARNs.
     *
     * @param key makes the key of an ARN
     */
    public Keys(KeySet set, List<KeyArn> arns, Function<KeyArn, K> key, Aliases aliases) {
        this.set = set;
        this.aliases = aliases;
        arns.forEach(arn -> configured.put(arn, key.apply(arn)));
    }

    /**
     * These keys, if there are any: for a function that needs them.
     *
     * @throws Internal if there are none
     */
    Keys<K> some() {
        if (configured.isEmpty()) {
            throw new Internal("The function is misconfigured: " + set.setting() + " is missing: "
                    + KeySet.ARNS.sentence() + " Set this environment variable and deploy again.");
        }
        return this;
    }

    /** All of them, in the configured order. */
    List<K> all() {
        return List.copyOf(configured.values());
    }

    /**
     * The keys that a request names; all if it names none.
     *
     * @throws Denied if one is not configured
     * @throws InvalidRequest if one is named twice
     */
    List<K> chosen(List<KeyName> names) {
        if (names.isEmpty()) {
            return all();
        }
        List<K> chosen = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            chosen.add(one(names.get(i), "/keys/" + i));
        }
        if (new HashSet<>(chosen).size() < chosen.size()) {
            throw new InvalidRequest("Field \"/keys\" names a key twice: name each once.");
        }
        return chosen;
    }

    /**
     * The key that a request names.
     *
     * @param pointer where in the request
     * @throws Denied if it is not configured
     */
    K one(KeyName name, String pointer) {
        return configured.get(only(matching(name), "Field \"" + pointer + "\""));
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

    private KeyArn only(List<KeyArn> matching, String field) {
        if (matching.isEmpty()) {
            throw new Denied(field + " is none of the stack's " + set.advice());
        }
        if (matching.size() > 1) {
            throw new InvalidRequest(field + " is the id of several of the stack's keys: name the key by its ARN.");
        }
        return matching.getFirst();
    }
}
