package dev.chatelaine.core.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Policy documents for tests, written with single quotes. */
public final class Documents {

    private Documents() {}

    public static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    public static Policy policy(String singleQuoted) {
        return Policy.parse(json(singleQuoted));
    }

    /** A Version 2012-10-17 policy of these statements. */
    public static Policy statements(String... singleQuoted) {
        return policy("{'Version':'2012-10-17','Statement':[" + String.join(",", singleQuoted) + "]}");
    }

    /** The tokens of a JSON text with their exact texts: equal lists mean equal shape, order and values. */
    static List<String> tokens(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            List<String> tokens = new ArrayList<>();
            while (parser.nextToken() != null) {
                tokens.add(parser.currentToken() + " " + parser.getText());
            }
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
