package dev.chatelaine.core.crypto;

import java.util.Set;

/**
 * How messages are sealed.
 *
 * @param materials where keys come from
 * @param suite the algorithm suite
 * @param frameLength bytes of plaintext in each frame but the last
 * @param outside keys of context pairs that are kept outside the message
 * @param maxStreamLength the most bytes of plaintext that a stream of unknown length may give
 * @param threads how many threads seal frames; with one it is the caller's
 */
record EncryptionParameters(
        Materials materials,
        AlgorithmSuite suite,
        int frameLength,
        Set<String> outside,
        long maxStreamLength,
        int threads) {}
