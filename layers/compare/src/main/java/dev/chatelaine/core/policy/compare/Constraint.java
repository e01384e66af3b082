package dev.chatelaine.core.policy.compare;

/**
 * What must hold of the values that a request has in one dimension.
 *
 * @param dimension its position
 * @param each whether every value lies in the set, which none does too; else that some value does
 * @param mask the set
 */
record Constraint(int dimension, boolean each, Mask mask) {

    static Constraint each(int dimension, Mask mask) {
        return new Constraint(dimension, true, mask);
    }

    static Constraint some(int dimension, Mask mask) {
        return new Constraint(dimension, false, mask);
    }
}
