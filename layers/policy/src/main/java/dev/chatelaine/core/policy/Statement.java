package dev.chatelaine.core.policy;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a policy.
 *
 * <p>Only Effect is required here. Which of the others must stand depends on where the policy is used: KMS, for
 * example, stores statements without Action or Resource, and they have no effect.
 *
 * @param parts the elements in the order of the document, each kind at most once; a Principal and a NotPrincipal are
 *     the same kind, and so are Action and NotAction, Resource and NotResource
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html">Statement</a>
 */
public record Statement(List<Part> parts) {

    /** An element of a statement. */
    public sealed interface Part permits Sid, Effect, Principals, Actions, Resources, Conditions {}

    /**
     * The name of a statement.
     *
     * @param text letters and digits in IAM; key policies take spaces too
     */
    public record Sid(String text) implements Part {}

    /**
     * Action or NotAction.
     *
     * @param negated whether it is NotAction
     * @param patterns names such as {@code kms:Decrypt} with {@code *} and {@code ?}, compared ignoring case
     */
    public record Actions(boolean negated, OneOrMany<String> patterns) implements Part {}

    /**
     * Resource or NotResource.
     *
     * @param negated whether it is NotResource
     * @param patterns ARNs with {@code *} and {@code ?}, compared with case
     */
    public record Resources(boolean negated, OneOrMany<String> patterns) implements Part {}

    public Statement {
        parts = List.copyOf(parts);
        Elements.requireEachKindOnce(parts);
        if (Elements.find(parts, Effect.class).isEmpty()) {
            throw new IllegalArgumentException("a statement has an Effect");
        }
    }

    /** Starts a statement that allows. */
    public static StatementBuilder allow() {
        return new StatementBuilder(Effect.ALLOW);
    }

    /** Starts a statement that denies. */
    public static StatementBuilder deny() {
        return new StatementBuilder(Effect.DENY);
    }

    /** The statement with this element, in the place of the one of its kind, or at the end. */
    public Statement with(Part part) {
        return new Statement(Elements.with(parts, part));
    }

    /** Writes the statement as it stands in a document, without white space. */
    public String print() {
        return PolicyPrinter.print(this);
    }

    /** The name of the statement, if it has one. */
    public Optional<String> sid() {
        return Elements.find(parts, Sid.class).map(Sid::text);
    }

    /** What the statement does when it matches. */
    public Effect effect() {
        return Elements.find(parts, Effect.class).orElseThrow();
    }

    /** Whom the statement is about; absent in identity policies. */
    public Optional<Principals> principals() {
        return Elements.find(parts, Principals.class);
    }

    /** What the statement is about. */
    public Optional<Actions> actions() {
        return Elements.find(parts, Actions.class);
    }

    /** What the actions are done to; absent in trust policies. */
    public Optional<Resources> resources() {
        return Elements.find(parts, Resources.class);
    }

    /** When the statement applies; absent means always. */
    public Optional<Conditions> conditions() {
        return Elements.find(parts, Conditions.class);
    }
}
