package dev.chatelaine.conformance;

/**
 * Counts of outcomes.
 *
 * @param passed tests that ended as they must
 * @param failed tests that did not
 * @param skipped tests that need what is not here
 */
record Tally(int passed, int failed, int skipped) {

    static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed p -> new Tally(1, 0, 0);
            case Outcome.Failed f -> new Tally(0, 1, 0);
            case Outcome.Skipped s -> new Tally(0, 0, 1);
        };
    }

    Tally and(Tally more) {
        return new Tally(passed + more.passed, failed + more.failed, skipped + more.skipped);
    }
}
