package dev.chatelaine.core.policy.compare;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A set of positions in a dimension; immutable. */
final class Mask {

    static final Mask NONE = new Mask(new BitSet());

    private final BitSet bits;

    private Mask(BitSet bits) {
        this.bits = bits;
    }

    /** Those of the first positions that pass. */
    static Mask of(int size, IntPredicate passes) {
        BitSet bits = new BitSet(size);
        IntStream.range(0, size).filter(passes).forEach(bits::set);
        return new Mask(bits);
    }

    static Mask all(int size) {
        return of(size, i -> true);
    }

    Mask and(Mask other) {
        BitSet both = (BitSet) bits.clone();
        both.and(other.bits);
        return new Mask(both);
    }

    Mask or(Mask other) {
        BitSet either = (BitSet) bits.clone();
        either.or(other.bits);
        return new Mask(either);
    }

    Mask minus(Mask other) {
        BitSet rest = (BitSet) bits.clone();
        rest.andNot(other.bits);
        return new Mask(rest);
    }

    boolean isEmpty() {
        return bits.isEmpty();
    }

    boolean meets(Mask other) {
        return bits.intersects(other.bits);
    }

    boolean isWithin(Mask other) {
        return minus(other).isEmpty();
    }

    boolean contains(int position) {
        return bits.get(position);
    }

    IntStream positions() {
        return bits.stream();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask && bits.equals(mask.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }
}
