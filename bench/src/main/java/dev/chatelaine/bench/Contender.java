package dev.chatelaine.bench;

/** Whose code is measured. */
public enum Contender {
    OURS,
    PEER;

    Side side(Shape shape, byte[] secret) {
        return switch (this) {
            case OURS -> new Ours(shape, secret);
            case PEER -> new Peer(shape, secret);
        };
    }
}
