package dev.chatelaine.snapshots;

/**
 * What a step answers when what it is for is so.
 *
 * @param run the run, with what was learned
 * @param outcome {@code done}, or why there was nothing to do
 */
record Ensured(Run run, String outcome) {

    static Ensured done(Run run) {
        return new Ensured(run, "done");
    }
}
