package dev.chatelaine.core.policy;

import java.util.Arrays;
import java.util.Optional;

/** What a matching statement does; the words of the language are case-sensitive. */
public enum Effect implements Statement.Part {
    ALLOW("Allow"),
    DENY("Deny");

    private final String word;

    Effect(String word) {
        this.word = word;
    }

    /** The word in the document: {@code Allow} or {@code Deny}. */
    public String word() {
        return word;
    }

    static Optional<Effect> of(String word) {
        return Arrays.stream(values())
                .filter(effect -> effect.word.equals(word))
                .findFirst();
    }
}
