package dev.chatelaine.core.crypto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Materials by id, the least recently used leaving first. Safe for use by several threads. */
final class MaterialsCache<M extends ReusableMaterials<M>> implements AutoCloseable {

    private static final float LOAD_FACTOR = 0.75f;

    private final CacheLimits limits;
    private final Map<Object, CacheSlot<M>> slots = new LinkedHashMap<>(16, LOAD_FACTOR, true);

    MaterialsCache(CacheLimits limits) {
        this.limits = limits;
    }

    /**
     * Materials for one more message of {@code length} bytes, which the caller closes.
     *
     * @param fresh makes new ones
     */
    M use(Object id, long length, Supplier<M> fresh) {
        return length > limits.maxBytes() ? fresh.get() : slot(id).use(length, fresh);
    }

    private CacheSlot<M> slot(Object id) {
        List<CacheSlot<M>> leaving = new ArrayList<>();
        try {
            synchronized (slots) {
                CacheSlot<M> known = slots.get(id);
                if (known != null) {
                    return known;
                }
                makeRoom(leaving);
                CacheSlot<M> added = new CacheSlot<>(limits);
                slots.put(id, added);
                return added;
            }
        } finally {
            leaving.forEach(CacheSlot::evict);
        }
    }

    /** What is past its time leaves too, so that its secrets do not stay because nobody asks for them. */
    private void makeRoom(List<CacheSlot<M>> leaving) {
        for (CacheSlot<M> slot : List.copyOf(slots.values())) {
            if (slots.size() - leaving.size() >= limits.capacity() || slot.expired()) {
                leaving.add(slot);
            }
        }
        slots.values().removeAll(leaving);
    }

    /** Wipes everything; what is used afterwards is new. */
    @Override
    public void close() {
        synchronized (slots) {
            slots.values().forEach(CacheSlot::evict);
            slots.clear();
        }
    }
}
