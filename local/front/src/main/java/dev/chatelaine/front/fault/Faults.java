package dev.chatelaine.front.fault;

import dev.chatelaine.front.call.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The faults in force, each with the number of calls it has counted. Safe for several threads. */
public final class Faults {
    private final List<Armed> armed = new ArrayList<>();
    private long nextId;

    /** No faults. */
    public Faults() {}

    /** A fault and how many calls it has counted. */
    public record Counted(Fault fault, long seen) {}

    private static final class Armed {
        private final Fault fault;
        private long seen;

        Armed(Fault fault) {
            this.fault = fault;
        }

        boolean strikes(Operation operation, String caller) {
            return fault.matches(operation, caller) && fault.strikes(++seen);
        }
    }

    /** Adds the fault made for a fresh id. */
    public synchronized Fault add(Function<String, Fault> make) {
        Fault fault = make.apply("fault-" + ++nextId);
        armed.add(new Armed(fault));
        return fault;
    }

    /** Takes a fault out; says whether it was there. */
    public synchronized boolean remove(String id) {
        return armed.removeIf(one -> one.fault.id().equals(id));
    }

    /** Takes every fault out. */
    public synchronized void clear() {
        armed.clear();
    }

    /** The faults in force. */
    public synchronized List<Counted> list() {
        return armed.stream().map(one -> new Counted(one.fault, one.seen)).toList();
    }

    /** Counts a call in every fault that it matches, and says what happens to it: the effect of the first that strikes. */
    public synchronized Optional<Effect> strike(Operation operation, String caller) {
        List<Effect> effects = armed.stream()
                .filter(one -> one.strikes(operation, caller))
                .map(one -> one.fault.effect())
                .toList();
        return effects.stream().findFirst();
    }
}
