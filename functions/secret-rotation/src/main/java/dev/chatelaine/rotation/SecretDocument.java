package dev.chatelaine.rotation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.SecretText;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON of a secret's value: read field by field, and written again with another credential in it. */
final class SecretDocument {

    /** Secrets Manager keeps no more characters. */
    private static final int LONGEST = 65_536;

    private static final int DEEPEST = 8;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(LONGEST)
                    .build())
            .build();

    private SecretDocument() {}

    /**
     * The fields of a value that are text, numbers or truth values, as text.
     *
     * @param which the version, for the refusal
     * @throws InvalidRequest if it is not one JSON object
     */
    static Map<String, SecretText> fields(String which, SecretText value) {
        char[] text = value.copy();
        try (JsonParser parser = FACTORY.createParser(text)) {
            return fields(which, parser);
        } catch (JsonProcessingException broken) {
            throw notAnObject(which);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private static Map<String, SecretText> fields(String which, JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw notAnObject(which);
        }
        Map<String, SecretText> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
                fields.put(name, text(parser));
            }
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            throw notAnObject(which);
        }
        return fields;
    }

    private static SecretText text(JsonParser parser) throws IOException {
        int from = parser.getTextOffset();
        return SecretText.owning(Arrays.copyOfRange(parser.getTextCharacters(), from, from + parser.getTextLength()));
    }

    /** The same object, in the same order, with another user and password. */
    static SecretText with(SecretText document, String username, SecretText password) {
        char[] text = document.copy();
        CharArrayWriter out = new CharArrayWriter(2 * text.length);
        try (JsonParser parser = FACTORY.createParser(text);
                JsonGenerator json = FACTORY.createGenerator(out)) {
            parser.nextToken();
            json.writeStartObject();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                copy(parser, json, username, password);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            Arrays.fill(text, '\0');
        }
        return SecretText.owning(out.toCharArray());
    }

    private static void copy(JsonParser parser, JsonGenerator json, String username, SecretText password)
            throws IOException {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
            case "username" -> json.writeStringField(name, username);
            case "password" -> json.writeStringField(name, password.reveal());
            default -> {
                json.writeFieldName(name);
                copyValue(parser, json);
                return;
            }
        }
        parser.skipChildren();
    }

    /** Numbers as they stand, to the last digit. */
    private static void copyValue(JsonParser parser, JsonGenerator json) throws IOException {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            if (token.isNumeric()) {
                json.writeNumber(parser.getText());
            } else {
                json.copyCurrentEvent(parser);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0 && parser.nextToken() != null);
    }

    private static InvalidRequest notAnObject(String which) {
        return new InvalidRequest(which + " is not a JSON object: store it in the structure that AWS documents for"
                + " database secrets, for example {\"engine\": \"postgres\", \"host\": \"db.example\", ...}.");
    }
}
