package dev.chatelaine.waf.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Walks through JSON token by token. What is of another kind than expected is passed over. */
record Fields(JsonParser parser) {

    /** Reads the value that the parser stands on, and leaves the parser at the value's end. */
    @FunctionalInterface
    interface Member {
        void read(String name) throws IOException;
    }

    /** As {@link Member}, in an array. */
    @FunctionalInterface
    interface Item {
        void read() throws IOException;
    }

    void object(Member member) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            skip();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            member.read(name);
        }
    }

    void array(Item item) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            skip();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            item.read();
        }
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    /** The string there, or null where there is none. */
    String text() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return Text.bounded(parser.getText());
        }
        skip();
        return null;
    }
}
