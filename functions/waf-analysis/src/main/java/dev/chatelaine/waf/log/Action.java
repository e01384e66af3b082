package dev.chatelaine.waf.log;

import java.util.Arrays;
import java.util.Optional;

/** What WAF did with a request in the end. COUNT is never that: a rule that counts lets the request go on. */
public enum Action {
    /** Let it through. */
    ALLOW,
    /** Refused it. */
    BLOCK,
    /** Answered with a puzzle. */
    CAPTCHA,
    /** Answered with a silent challenge of the browser. */
    CHALLENGE;

    /** How many there are. */
    public static final int COUNT = values().length;

    private static final Action[] ALL = values();

    /** The action of this name; empty if there is none. */
    static Optional<Action> named(String name) {
        return Arrays.stream(ALL).filter(action -> action.name().equals(name)).findFirst();
    }
}
