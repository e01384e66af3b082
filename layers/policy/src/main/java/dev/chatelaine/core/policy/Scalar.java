package dev.chatelaine.core.policy;

/**
 * A value of a condition or a principal, as it was written: quoted or not.
 *
 * <p>Unquoted {@code true} and {@code 7} mean the same as {@code "true"} and {@code "7"}; they only print differently.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html#policies-grammar-json">Data
 *     types in the policy grammar</a>
 */
public sealed interface Scalar {

    /** The value as text, which is what conditions compare. */
    String text();

    /**
     * A quoted value.
     *
     * @param text the text between the quotes, unescaped
     */
    record Text(String text) implements Scalar {}

    /**
     * An unquoted {@code true} or {@code false}.
     *
     * @param value the truth value
     */
    record Flag(boolean value) implements Scalar {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /**
     * An unquoted number, kept digit for digit.
     *
     * @param text the JSON number as written
     */
    record Figure(String text) implements Scalar {}
}
