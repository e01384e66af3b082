package dev.chatelaine.waf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.chatelaine.InvalidRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * What CloudWatch Logs sends to a subscriber: gzip of an envelope, in which each message is a record of WAF.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html">Subscription filters</a>
 */
final class Subscription {

    /** The most bytes of an envelope, unzipped: CloudWatch Logs sends about 1 MiB, zipped. */
    private static final int MOST_BYTES = 64 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(1 << 21)
                    .build())
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .build();

    private final JsonParser parser;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private Subscription(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The messages of an envelope, each on a line of its own, as a log; none of a control message, which only asks
     * whether anyone listens.
     *
     * @param zipped the envelope
     * @throws InvalidRequest if it is none
     */
    static byte[] log(byte[] zipped) throws IOException {
        byte[] envelope = unzipped(zipped);
        try (JsonParser parser = JSON.createParser(envelope)) {
            return new Subscription(parser).read();
        } catch (JsonProcessingException broken) {
            throw malformed();
        }
    }

    private static byte[] unzipped(byte[] zipped) {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            byte[] envelope = stream.readNBytes(MOST_BYTES + 1);
            if (envelope.length > MOST_BYTES) {
                throw malformed();
            }
            return envelope;
        } catch (IOException broken) {
            throw malformed();
        }
    }

    private static InvalidRequest malformed() {
        return new InvalidRequest(
                "Field \"/awslogs/data\" is malformed: expected what CloudWatch Logs sends, base64 of gzip of"
                        + " an envelope with \"messageType\" and \"logEvents\".");
    }

    private byte[] read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed();
        }
        boolean data = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "messageType" -> data = parser.getText().equals("DATA_MESSAGE");
                case "logEvents" -> events();
                default -> parser.skipChildren();
            }
        }
        return data ? log.toByteArray() : new byte[0];
    }

    private void events() throws IOException {
        while (parser.nextToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.FIELD_NAME
                    && parser.currentName().equals("message")) {
                message();
            }
        }
    }

    /** Messages are JSON, in which a line's end can only be between tokens. */
    private void message() throws IOException {
        String text = parser.nextTextValue();
        if (text != null) {
            log.writeBytes(text.replace('\n', ' ').getBytes(StandardCharsets.UTF_8));
            log.write('\n');
        }
    }
}
