package dev.chatelaine.front.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;

/** The last calls, in the order in which they ended. Safe for several threads. */
public final class Journal {
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final int capacity;
    private long sequence;

    /** A journal that forgets the oldest entry when it is full. */
    public Journal(int capacity) {
        this.capacity = capacity;
    }

    /** Adds the entry made for the next sequence number. */
    public synchronized void add(LongFunction<Entry> entry) {
        if (entries.size() == capacity) {
            entries.removeFirst();
        }
        entries.addLast(entry.apply(++sequence));
    }

    /** The entries, oldest first; an empty filter matches every entry. */
    public synchronized List<Entry> entries(String service, String action) {
        return entries.stream()
                .filter(entry -> service.isEmpty() || service.equals(entry.service()))
                .filter(entry -> action.isEmpty() || action.equals(entry.action()))
                .toList();
    }

    /** Forgets every entry; the sequence goes on. */
    public synchronized void clear() {
        entries.clear();
    }
}
