package dev.chatelaine.front.ec2;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The ids of new volumes and snapshots: random, unless some are given out in advance, as test events need to name. */
public final class EbsIds {
    private static final Pattern ID = Pattern.compile("(vol|snap)-[0-9a-f]{17}");
    private static final int RANDOM_DIGITS = 16;

    private final Queue<String> reserved = new ArrayDeque<>();

    /**
     * The next ones, each for the next of its kind.
     *
     * @throws IllegalArgumentException if one is not an id
     */
    public synchronized void reserve(Collection<String> ids) {
        if (!ids.stream().allMatch(id -> ID.matcher(id).matches())) {
            throw new IllegalArgumentException("an id is vol- or snap- and 17 hexadecimal digits");
        }
        reserved.addAll(ids);
    }

    /** A new id of a kind, {@code vol} or {@code snap}. */
    synchronized String next(String kind) {
        String id = reserved.stream()
                .filter(one -> one.startsWith(kind + "-"))
                .findFirst()
                .orElseGet(() -> random(kind));
        reserved.remove(id);
        return id;
    }

    private static String random(String kind) {
        byte[] id = new byte[RANDOM_DIGITS / 2];
        ThreadLocalRandom.current().nextBytes(id);
        return kind + "-0" + HexFormat.of().formatHex(id);
    }
}
