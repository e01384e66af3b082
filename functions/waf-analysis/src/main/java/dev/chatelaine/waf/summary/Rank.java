package dev.chatelaine.waf.summary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/**
 * A value's place in an order that whoever sends requests cannot choose cheaply: by SHA-256, then by the value.
 *
 * @param hash the digest's first 64 bits
 */
record Rank(long hash, String value) implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER =
            Comparator.comparingLong(Rank::hash).thenComparing(Rank::value);

    static Rank of(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return new Rank(ByteBuffer.wrap(digest).getLong(), value);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
