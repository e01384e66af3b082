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
    private String hooked = "";
    private Runnable hook = () -> {};
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

    /** Something happens once before the next call of that name. */
    void before(String name, Runnable what) {
        hooked = name;
        hook = what;
    }

    <T> T make(String name, Supplier<T> effect) {
        if (name.equals(hooked)) {
            hooked = "";
            hook.run();
        }
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
