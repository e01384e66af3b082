package dev.chatelaine.core.policy.compare;

/** How much work a comparison may still do. */
final class Budget {

    private long steps;

    Budget(long steps) {
        this.steps = steps;
    }

    /** Takes steps; whether there were any left. */
    boolean spend(long taken) {
        steps -= taken;
        return steps > 0;
    }

    boolean isSpent() {
        return steps <= 0;
    }
}
