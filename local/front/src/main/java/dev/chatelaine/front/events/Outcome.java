package dev.chatelaine.front.events;

/** What came of handing an event to a target, with the status that the journal has for it. */
enum Outcome {
    DELIVERED(202),
    /** The target's own policy does not let EventBridge in for this rule. */
    NOT_ADMITTED(403),
    /** There is no such target, or it did not take the event. */
    FAILED(502),
    /** A kind of target, or of input, that the front does not serve. */
    NOT_SERVED(501);

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
