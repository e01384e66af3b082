package dev.chatelaine.bench;

/** Whose code is measured. */
public enum Side {
    OURS,
    PEER
}
