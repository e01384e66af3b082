package dev.chatelaine.core.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a policy in the order and shape of its model. */
final class PolicyPrinter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private PolicyPrinter(JsonGenerator out) {
        this.out = out;
    }

    static String print(Policy policy) {
        return written(printer -> printer.policy(policy));
    }

    static String print(Statement statement) {
        return written(printer -> printer.statement(statement));
    }

    private static String written(Write<PolicyPrinter> write) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write.accept(new PolicyPrinter(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes one item; the generator may refuse. */
    @FunctionalInterface
    private interface Write<T> {
        void accept(T item) throws IOException;
    }

    private void policy(Policy policy) throws IOException {
        out.writeStartObject();
        for (Policy.Block block : policy.blocks()) {
            switch (block) {
                case Version version -> out.writeStringField("Version", version.date());
                case Policy.Id id -> out.writeStringField("Id", id.text());
                case Policy.Statements statements -> list("Statement", statements.list(), this::statement);
            }
        }
        out.writeEndObject();
    }

    private void statement(Statement statement) throws IOException {
        out.writeStartObject();
        for (Statement.Part part : statement.parts()) {
            part(part);
        }
        out.writeEndObject();
    }

    private void part(Statement.Part part) throws IOException {
        switch (part) {
            case Statement.Sid sid -> out.writeStringField("Sid", sid.text());
            case Effect effect -> out.writeStringField("Effect", effect.word());
            case Principals principals -> principals(principals);
            case Statement.Actions actions -> list(name("Action", actions.negated()), actions.patterns());
            case Statement.Resources resources -> list(name("Resource", resources.negated()), resources.patterns());
            case Conditions conditions -> conditions(conditions);
        }
    }

    private void principals(Principals principals) throws IOException {
        String name = name("Principal", principals.negated());
        switch (principals.listing()) {
            case Principals.Everyone everyone -> out.writeStringField(name, "*");
            case Principals.Bare bare -> out.writeStringField(name, bare.text());
            case Principals.ByType byType -> {
                out.writeObjectFieldStart(name);
                for (Principals.Group group : byType.groups()) {
                    list(group.type().word(), group.names(), this::scalar);
                }
                out.writeEndObject();
            }
        }
    }

    private void conditions(Conditions conditions) throws IOException {
        out.writeObjectFieldStart("Condition");
        for (Conditions.Block block : conditions.blocks()) {
            out.writeObjectFieldStart(block.operator());
            for (Conditions.Test test : block.tests()) {
                list(test.key(), test.values(), this::scalar);
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void scalar(Scalar scalar) throws IOException {
        switch (scalar) {
            case Scalar.Text text -> out.writeString(text.text());
            case Scalar.Flag flag -> out.writeBoolean(flag.value());
            case Scalar.Figure figure -> out.writeNumber(figure.text());
        }
    }

    private void list(String name, OneOrMany<String> list) throws IOException {
        list(name, list, out::writeString);
    }

    private <T> void list(String name, OneOrMany<T> list, Write<T> write) throws IOException {
        out.writeFieldName(name);
        if (list.bare()) {
            write.accept(list.items().getFirst());
            return;
        }
        out.writeStartArray();
        for (T item : list.items()) {
            write.accept(item);
        }
        out.writeEndArray();
    }

    private static String name(String element, boolean negated) {
        return negated ? "Not" + element : element;
    }
}
