package dev.chatelaine.waf;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Refusal;
import dev.chatelaine.Shown;
import dev.chatelaine.aws.MediaType;
import dev.chatelaine.aws.ObjectSource;
import dev.chatelaine.aws.Objects;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Deadline;
import dev.chatelaine.lambda.Primed;
import dev.chatelaine.waf.log.LogReader;
import dev.chatelaine.waf.log.Unzipped;
import dev.chatelaine.waf.summary.Summary;
import dev.chatelaine.waf.summary.SummaryReader;
import dev.chatelaine.waf.summary.SummaryWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes a summary of each log. Its name is made from the log's bucket, key and version: the same log makes the same
 * object again, so a second delivery of an event changes nothing.
 */
public final class Summarizer implements Primed {

    private static final LogReader LOG = new LogReader(Set.of());

    private final Objects objects;
    private final S3Place results;

    /**
     * A summarizer.
     *
     * @param results the prefix under which summaries go
     */
    public Summarizer(Objects objects, S3Place results) {
        this.objects = objects;
        this.results = results;
    }

    /** Answers an event of any kind. */
    Answer answer(LogEvent event, Deadline deadline) throws IOException {
        return switch (event) {
            case LogEvent.Notified(List<S3Place> logs) -> SummaryAnswer.of(all(logs, deadline));
            case LogEvent.Subscribed(byte[] zipped) -> SummaryAnswer.of(List.of(subscribed(zipped)));
            case LogEvent.Queued(List<LogEvent.Message> messages) -> queued(messages, deadline);
        };
    }

    private List<SummaryAnswer.Made> all(List<S3Place> logs, Deadline deadline) throws IOException {
        List<SummaryAnswer.Made> made = new ArrayList<>();
        for (S3Place log : logs) {
            made.add(summarize(log, deadline));
        }
        return made;
    }

    /** A message that is refused is told to the queue, which delivers it again; the others are done. */
    private BatchAnswer queued(List<LogEvent.Message> messages, Deadline deadline) throws IOException {
        List<String> failed = new ArrayList<>();
        for (LogEvent.Message message : messages) {
            try {
                all(LogEvent.logs(message.body()), deadline);
            } catch (Refusal toBeTriedAgain) {
                failed.add(message.id());
            }
        }
        return BatchAnswer.of(failed, messages.size());
    }

    private SummaryAnswer.Made summarize(S3Place log, Deadline deadline) throws IOException {
        Summary summary = new Summary();
        String id;
        try (ObjectSource source = objects.open(log);
                InputStream guarded = deadline.guard(source);
                Unzipped unzipped = new Unzipped(guarded)) {
            if (SummaryReader.isSummary(unzipped.plain())) {
                throw new InvalidRequest(Shown.name(log.toString()) + " is a summary, not a log: name a log of WAF.");
            }
            id = Results.id(log, source.version());
            LOG.read(unzipped, summary);
        }
        return written(summary, id);
    }

    /** The same envelope, delivered again, is the same bytes, and makes the same summary. */
    private SummaryAnswer.Made subscribed(byte[] zipped) throws IOException {
        Summary summary = new Summary();
        LOG.read(new Unzipped(new ByteArrayInputStream(Subscription.log(zipped))), summary);
        return written(summary, Results.id(zipped));
    }

    private SummaryAnswer.Made written(Summary summary, String id) throws IOException {
        S3Place place = Results.under(results, "summaries/v1/" + id + ".json.gz");
        Results.once(objects, place, MediaType.ZIPPED_JSON, out -> SummaryWriter.write(summary, out));
        return new SummaryAnswer.Made(place, summary);
    }

    @Override
    public void prime() {
        Rehearsal.run(() -> {
            Summary summary = new Summary();
            Rehearsal.read(LOG, summary);
            SummaryWriter.write(summary, OutputStream.nullOutputStream());
        });
    }
}
