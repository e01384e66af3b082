package dev.chatelaine.aws;

/** Where parameters are read from. Each reading is whole, or refused: a throttled page never leaves a part of a tree. */
public interface ParameterStore {

    /**
     * A whole tree.
     *
     * @param beforeEachCall runs before every request, and may refuse to go on
     * @throws dev.chatelaine.Refusal of the class that tells why not
     */
    ParameterReading tree(ParameterTree tree, Runnable beforeEachCall);

    /**
     * What there is of these names; those that do not exist (in that version) are left out.
     *
     * @param beforeEachCall runs before every request, and may refuse to go on
     * @throws dev.chatelaine.Refusal of the class that tells why not
     */
    ParameterReading named(ParameterNames names, Runnable beforeEachCall);
}
