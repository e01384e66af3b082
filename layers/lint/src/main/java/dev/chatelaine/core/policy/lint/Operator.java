package dev.chatelaine.core.policy.lint;

/**
 * A condition operator taken apart.
 *
 * @param set {@code ForAllValues:}, {@code ForAnyValue:} or nothing
 * @param family what it compares
 * @param word its name without prefix and suffix, in lower case
 * @param ifExists whether it ends with {@code IfExists}
 */
public record Operator(String set, Family family, String word, boolean ifExists) {

    static final String FOR_ALL = "ForAllValues:";
    static final String FOR_ANY = "ForAnyValue:";
    private static final String IF_EXISTS = "ifexists";

    /** What values are. */
    public enum Family {
        STRING,
        NUMERIC,
        DATE,
        BOOL,
        BINARY,
        IP,
        ARN,
        NULL
    }

    /** Takes an operator's name apart, in any case. */
    public static Operator of(String name) {
        String lower = Names.lower(name);
        String set = lower.startsWith("forallvalues:") ? FOR_ALL : lower.startsWith("foranyvalue:") ? FOR_ANY : "";
        String rest = lower.substring(set.length());
        boolean ifExists = rest.endsWith(IF_EXISTS);
        String word = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
        return new Operator(set, family(word), word, ifExists);
    }

    private static Family family(String word) {
        for (Family family : Family.values()) {
            if (word.startsWith(Names.lower(family.name()))) {
                return family;
            }
        }
        return Family.IP;
    }

    /** Whether it holds when none of its values matches. */
    public boolean negated() {
        return word.contains("not");
    }

    /** Whether it is about every value. */
    public boolean forAll() {
        return set.equals(FOR_ALL);
    }

    /** Whether {@code *} and {@code ?} are wildcards in its values. */
    public boolean hasWildcards() {
        return word.endsWith("like") || family == Family.ARN;
    }

    /** Whether policy variables are filled in in its values. */
    public boolean hasVariables() {
        return family == Family.STRING || family == Family.ARN;
    }

    /** Whether it holds when the request lacks the key. */
    boolean holdsWithoutKey() {
        return ifExists || forAll() || (negated() && set.isEmpty());
    }

    /** The same with another comparison, written as AWS writes it. */
    String with(String comparison) {
        return set + comparison + (ifExists ? "IfExists" : "");
    }

    /** The plain operator for a family, negated as this one is; Bool has no negated form. */
    String comparison(Family other, boolean wildcards) {
        String not = negated() ? "Not" : "";
        return switch (other) {
            case STRING -> "String" + not + (wildcards ? "Like" : "Equals");
            case NUMERIC -> "Numeric" + not + "Equals";
            case DATE -> "Date" + not + "Equals";
            case BOOL -> "Bool";
            case BINARY -> "BinaryEquals";
            case IP -> not + "IpAddress";
            case ARN -> "Arn" + not + "Like";
            case NULL -> "Null";
        };
    }
}
