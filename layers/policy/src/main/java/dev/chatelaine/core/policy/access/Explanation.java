package dev.chatelaine.core.policy.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision as it is told: what ExplainAccess answers, and what a refusal of KMS or Secrets Manager carries.
 *
 * @param decision {@code Allowed}, {@code ExplicitlyDenied} or {@code ImplicitlyDenied}
 * @param because the statements and grants that decided, or that allowed their part in vain
 * @param missing one sentence for each thing that stands in the way
 * @param warnings one sentence for each thing in the policies that cannot be judged, or that AWS would not store; the JSON
 *     has them only where there are any
 */
public record Explanation(String decision, List<Reason> because, List<String> missing, List<String> warnings) {

    /**
     * A statement or grant that took part.
     *
     * @param policy the label of its policy; {@code grant} for a grant
     * @param statement its Sid, or its position from 0; the id of a grant
     * @param effect {@code Allow} or {@code Deny}
     * @param why one sentence
     */
    public record Reason(String policy, String statement, String effect, String why) {
        static Reason of(Because because) {
            return new Reason(
                    because.policy(), because.statement(), because.effect().word(), because.why());
        }
    }

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int MOST_ITEMS = 8;
    private static final int MOST_CHARACTERS = 200;

    public Explanation {
        because = List.copyOf(because);
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
    }

    /** What a decision by these policies says. */
    public static Explanation of(Decision decision, PolicySet policies) {
        return new Explanation(
                decision.word(),
                decision.because().stream().map(Reason::of).toList(),
                decision.missing(),
                policies.warnings());
    }

    /** The same with one more sentence on what stands in the way. */
    public Explanation lacking(String sentence) {
        List<String> more = new ArrayList<>(missing);
        more.add(sentence);
        return new Explanation(decision, because, more, warnings);
    }

    /** The same, short enough for an error message: of long lists and texts the first part. */
    public Explanation cut() {
        return new Explanation(
                decision,
                because.stream().limit(MOST_ITEMS).map(Explanation::cut).toList(),
                cut(missing),
                cut(warnings));
    }

    private static List<String> cut(List<String> sentences) {
        return sentences.stream().limit(MOST_ITEMS).map(Explanation::cut).toList();
    }

    private static Reason cut(Reason reason) {
        return new Reason(cut(reason.policy()), cut(reason.statement()), reason.effect(), cut(reason.why()));
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
    }

    /** One JSON object, in ASCII. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("decision", decision);
        out.writeArrayFieldStart("because");
        for (Reason reason : because) {
            write(reason, out);
        }
        out.writeEndArray();
        write("missing", missing, out);
        if (!warnings.isEmpty()) {
            write("warnings", warnings, out);
        }
        out.writeEndObject();
    }

    private static void write(Reason reason, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("policy", reason.policy());
        out.writeStringField("statement", reason.statement());
        out.writeStringField("effect", reason.effect());
        out.writeStringField("why", reason.why());
        out.writeEndObject();
    }

    private static void write(String name, List<String> sentences, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (String sentence : sentences) {
            out.writeString(sentence);
        }
        out.writeEndArray();
    }
}
