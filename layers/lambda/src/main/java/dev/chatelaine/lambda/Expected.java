package dev.chatelaine.lambda;

/**
 * What a field of a request must be, in words for whoever sent it.
 *
 * @param what a noun phrase with the allowed values, for example {@code an integer from 1 to 100}
 * @param example a value that would do, as JSON
 */
public record Expected(String what, String example) {

    /** The end of a refusal's sentence: what was expected, and the example. */
    public String sentence() {
        return "expected " + what + ", for example " + example + ".";
    }
}
