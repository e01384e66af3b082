package dev.chatelaine.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Counts the calls to services, and loses one of them: before its effect, or its answer after the effect. */
final class Calls {

    /** When a call is lost. */
    enum Lost {
        BEFORE,
        AFTER
    }

    final List<String> made = new ArrayList<>();
    private int losing = -1;
    private Lost when = Lost.BEFORE;
    private boolean kills;
    private boolean dead;

    void lose(int call, Lost time) {
        losing = call;
        when = time;
    }

    /** From that call on none is answered, until all is revived. */
    void kill(int call, Lost time) {
        lose(call, time);
        kills = true;
    }

    boolean dead() {
        return dead;
    }

    void revive() {
        kills = false;
        dead = false;
        losing = -1;
    }

    <T> T make(String name, Supplier<T> effect) {
        made.add(name);
        boolean lost = made.size() == losing;
        dead |= lost && kills;
        if ((dead && !lost) || (lost && when == Lost.BEFORE)) {
            throw SdkClientException.create("lost");
        }
        T answer = effect.get();
        if (lost) {
            throw SdkClientException.create("lost");
        }
        return answer;
    }
}
