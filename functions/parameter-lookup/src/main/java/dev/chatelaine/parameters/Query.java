package dev.chatelaine.parameters;

import dev.chatelaine.aws.ParameterNames;
import dev.chatelaine.aws.ParameterReading;
import dev.chatelaine.aws.ParameterStore;
import dev.chatelaine.aws.ParameterTree;

/**
 * One thing to be read of Parameter Store, with everything that what is found depends on; account and region are the
 * function's own. So it is the key under which a reading is remembered.
 */
sealed interface Query {

    /** A whole tree. */
    record Tree(ParameterTree tree) implements Query {}

    /** Parameters by name. */
    record Names(ParameterNames names) implements Query {}

    /** Characters of the paths or names in it. */
    default long characters() {
        return switch (this) {
            case Tree(ParameterTree tree) -> tree.path().length();
            case Names(ParameterNames names) ->
                names.names().stream().mapToLong(String::length).sum();
        };
    }

    /** Reads it. */
    default ParameterReading read(ParameterStore store, Runnable beforeEachCall) {
        return switch (this) {
            case Tree(ParameterTree tree) -> store.tree(tree, beforeEachCall);
            case Names(ParameterNames names) -> store.named(names, beforeEachCall);
        };
    }
}
