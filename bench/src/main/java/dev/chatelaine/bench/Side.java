package dev.chatelaine.bench;

/** One side of a comparison, with a key of its own; results are returned so that no work can be left out. */
sealed interface Side permits Ours, Peer {

    Object encrypt(byte[] plaintext);

    Object decrypt(byte[] message);

    /** What {@link #encrypt} makes, as bytes. */
    byte[] message(byte[] plaintext);
}
