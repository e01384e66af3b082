package dev.chatelaine.conformance;

import java.util.function.Supplier;

/**
 * One test of a manifest.
 *
 * @param name where it stands: manifest and id
 * @param suite the algorithm suite that the message names, four hexadecimal digits, or {@code none}
 * @param kind what kind of key opens it
 * @param run runs it
 */
record TestCase(String name, String suite, String kind, Supplier<Outcome> run) {

    /** A test that cannot be understood, which therefore failed. */
    static TestCase unclear(String name, String why) {
        return new TestCase(name, "none", "unclear", () -> new Outcome.Failed(why));
    }
}
