package dev.chatelaine.core.policy;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/**
 * The Condition block: all tests must hold for the statement to apply.
 *
 * @param blocks one per operator, in the order of the document
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html">Condition</a>
 */
public record Conditions(List<Block> blocks) implements Statement.Part {

    public Conditions {
        blocks = distinct(blocks, Block::operator);
    }

    /**
     * The tests under one operator.
     *
     * @param operator the operator as written, such as {@code ForAnyValue:StringLikeIfExists}
     * @param tests one per condition key, in the order of the document
     */
    public record Block(String operator, List<Test> tests) {
        public Block {
            tests = distinct(tests, Test::key);
        }
    }

    /**
     * A condition key and the values that it is compared with.
     *
     * @param key the key as written, such as {@code kms:EncryptionContext:tenant}; compared ignoring case
     * @param values the values, of which one must match (or none, for negated operators)
     */
    public record Test(String key, OneOrMany<Scalar> values) {}

    private static <T> List<T> distinct(List<T> items, Function<T, String> name) {
        if (items.size() > 1 && !items.stream().map(name).allMatch(new HashSet<>()::add)) {
            throw new IllegalArgumentException("each operator, and each key under it, stands at most once");
        }
        return List.copyOf(items);
    }
}
