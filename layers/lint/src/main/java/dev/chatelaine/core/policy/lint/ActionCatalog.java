package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which actions and condition keys AWS has. */
public interface ActionCatalog {

    /**
     * An action.
     *
     * @param name with its prefix, such as {@code kms:Decrypt}
     * @param takesResource whether its permission can name a resource
     */
    record Action(String name, boolean takesResource) {}

    /** The actions of a service, by prefix in lower case; empty when there is no such service. */
    List<Action> actions(String prefix);

    /** The actions that a pattern such as {@code kms:Get*} fits; its prefix has no wildcard. */
    default Stream<Action> actionsLike(String pattern) {
        Predicate<String> fits = Names.matching(pattern);
        return actions(Names.prefix(pattern)).stream().filter(action -> fits.test(action.name()));
    }

    /** The names of the condition keys that begin with a prefix, in lower case; {@code *} stands for any text. */
    List<String> keys(String prefix);

    /** The type of a condition key, in any case; empty when there is no such key. */
    Optional<KeyType> key(String name);
}
