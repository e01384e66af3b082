package dev.chatelaine.core.policy.lint;

/** How much a finding matters. */
public enum Severity {

    /** The policy opens what it must not, locks out, is refused by AWS, or a part of it does nothing. */
    ERROR("error"),

    /** It most likely allows more, or something else, than was meant. */
    WARNING("warning"),

    /** It could be narrower. */
    SUGGESTION("suggestion");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word in answers. */
    public String word() {
        return word;
    }
}
