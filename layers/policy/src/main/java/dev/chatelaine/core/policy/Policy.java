package dev.chatelaine.core.policy;

import dev.chatelaine.InvalidRequest;
import java.util.List;
import java.util.Optional;

/**
 * A policy document: identity policy, resource policy or KMS key policy, since all share one language.
 *
 * @param blocks Version, Id and Statement in the order of the document, each at most once; Statement is required
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">IAM JSON policy
 *     element reference</a>
 */
public record Policy(List<Block> blocks) {

    /** A top-level element of a document. */
    public sealed interface Block permits Version, Id, Statements {}

    /**
     * The optional name of a policy.
     *
     * @param text any text
     */
    public record Id(String text) implements Block {}

    /**
     * The statements.
     *
     * @param list one statement object, or an array of them
     */
    public record Statements(OneOrMany<Statement> list) implements Block {}

    public Policy {
        blocks = List.copyOf(blocks);
        Elements.requireEachKindOnce(blocks);
        if (Elements.find(blocks, Statements.class).isEmpty()) {
            throw new IllegalArgumentException("a policy has a Statement");
        }
    }

    /**
     * Reads a policy document.
     *
     * @param json the document, at most 262,144 characters: customers may store 32,768, and the longest managed policy of
     *     AWS has 157,000
     * @throws InvalidRequest naming the place by JSON pointer, when the text is not a policy: broken JSON, trailing
     *     text, a duplicate or unknown element, a wrong effect, version or type
     */
    public static Policy parse(String json) {
        return PolicyReader.read(json);
    }

    /** Writes the document: the same elements, order and shape as were read, without white space. */
    public String print() {
        return PolicyPrinter.print(this);
    }

    /** Starts a document without statements. */
    public static PolicyBuilder builder() {
        return new PolicyBuilder();
    }

    /** The document with this element, in the place of the one of its kind, or at the end. */
    public Policy with(Block block) {
        return new Policy(Elements.with(blocks, block));
    }

    /** The version that the document names, if it names one. */
    public Optional<Version> version() {
        return Elements.find(blocks, Version.class);
    }

    /** The name of the policy, if it has one. */
    public Optional<String> id() {
        return Elements.find(blocks, Id.class).map(Id::text);
    }

    /** The statements in order. */
    public List<Statement> statements() {
        return Elements.find(blocks, Statements.class).orElseThrow().list().items();
    }
}
