package dev.chatelaine.bench;

import java.util.function.Supplier;

/**
 * One thing that ours and a peer each do.
 *
 * @param name operation and shape
 * @param goal how many times faster than the peer ours should be
 * @param ours prepares our side
 * @param peer prepares the other
 */
record Duel(String name, double goal, Supplier<Task> ours, Supplier<Task> peer) {

    /** The goal for what cannot be faster than its peer, a part of the same work, and may take a tenth more. */
    static final double A_TENTH_MORE = 1 / 1.1;

    Task side(Side side) {
        return switch (side) {
            case OURS -> ours.get();
            case PEER -> peer.get();
        };
    }
}
