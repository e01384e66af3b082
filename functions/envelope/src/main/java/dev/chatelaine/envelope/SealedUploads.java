package dev.chatelaine.envelope;

import dev.chatelaine.lambda.Answer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What SealUploads answers.
 *
 * @param uploads each upload of the event
 */
@Serdeable.Serializable
record SealedUploads(List<Upload> uploads) implements Answer {

    /**
     * One upload.
     *
     * @param source its place
     * @param destination its message's place
     * @param already whether the message was there before
     */
    @Serdeable.Serializable
    record Upload(String source, String destination, boolean already) {}

    @Override
    public Map<String, Long> counts() {
        long already = uploads.stream().filter(Upload::already).count();
        return Map.of("sealed", uploads.size() - already, "already", already);
    }
}
