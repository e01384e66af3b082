package dev.chatelaine.core.crypto;

import java.util.Set;

/**
 * How messages are opened.
 *
 * @param materials where keys come from
 * @param parser reads headers within limits
 * @param outside keys of context pairs that messages may not store
 * @param refuseSignedStreams whether a signed message must come as a whole
 * @param acceptUnsigned whether parts of signed messages are read
 * @param threads how many threads open frames; with one it is the caller's
 */
record DecryptionParameters(
        Materials materials,
        HeaderParser parser,
        Set<String> outside,
        boolean refuseSignedStreams,
        boolean acceptUnsigned,
        int threads) {}
