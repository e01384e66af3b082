package dev.chatelaine.rotation;

import dev.chatelaine.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Every call that leaves the function: counted, and the n-th of them fails, before or after its effect. */
final class Outside {

    /** When a call fails. */
    enum When {
        BEFORE_THE_EFFECT,
        AFTER_THE_EFFECT
    }

    private final List<String> calls = new ArrayList<>();
    private int failing = -1;
    private When when = When.BEFORE_THE_EFFECT;
    private Runnable between = () -> {};
    private boolean inside;

    /** Lets the n-th call from now, from 1, fail. */
    void fail(int nth, When when) {
        this.failing = calls.size() + nth;
        this.when = when;
    }

    /** Runs something before the n-th call from now, from 1. */
    void before(int nth, Runnable interruption) {
        int number = calls.size() + nth;
        between = () -> {
            if (calls.size() == number && !inside) {
                inside = true;
                interruption.run();
                inside = false;
            }
        };
    }

    /** Runs something after every call. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    <T> T call(String name, Supplier<T> effect) {
        calls.add(name);
        boolean fails = calls.size() == failing;
        between.run();
        if (fails && when == When.BEFORE_THE_EFFECT) {
            throw new Unavailable("The call did not happen.");
        }
        T answer = effect.get();
        if (fails) {
            throw new Unavailable("The answer was lost.");
        }
        return answer;
    }

    void run(String name, Runnable effect) {
        call(name, () -> {
            effect.run();
            return true;
        });
    }
}
