package dev.chatelaine.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers a document: Version, Id and an array of statements, in this order. */
public final class PolicyBuilder {

    private Optional<Policy.Block> version = Optional.empty();
    private Optional<Policy.Block> id = Optional.empty();
    private final List<Statement> statements = new ArrayList<>();

    PolicyBuilder() {}

    /** Names the version of the language; without one, policy variables are literal text. */
    public PolicyBuilder version(Version named) {
        version = Optional.of(named);
        return this;
    }

    /** Names the policy. */
    public PolicyBuilder id(String text) {
        id = Optional.of(new Policy.Id(text));
        return this;
    }

    /** Adds a statement after those before. */
    public PolicyBuilder statement(Statement statement) {
        statements.add(statement);
        return this;
    }

    /** The document as gathered so far. */
    public Policy build() {
        List<Policy.Block> blocks = new ArrayList<>();
        version.ifPresent(blocks::add);
        id.ifPresent(blocks::add);
        blocks.add(new Policy.Statements(OneOrMany.many(statements)));
        return new Policy(blocks);
    }
}
