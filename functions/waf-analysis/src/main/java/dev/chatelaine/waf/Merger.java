package dev.chatelaine.waf;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Shown;
import dev.chatelaine.aws.MediaType;
import dev.chatelaine.aws.ObjectSource;
import dev.chatelaine.aws.Objects;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.Deadline;
import dev.chatelaine.lambda.Primed;
import dev.chatelaine.waf.log.LogReader;
import dev.chatelaine.waf.log.Unzipped;
import dev.chatelaine.waf.summary.Summary;
import dev.chatelaine.waf.summary.SummaryReader;
import dev.chatelaine.waf.summary.SummaryWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/** Makes one summary of several. Whatever their order, and whatever was merged before, the outcome is the same bytes. */
public final class Merger implements Primed {

    private final Objects objects;

    /** A merger. */
    public Merger(Objects objects) {
        this.objects = objects;
    }

    /** Merges. */
    SummaryAnswer merge(MergeRequest request, Deadline deadline) throws IOException {
        Summary merged = new Summary();
        for (S3Place place : request.places().list(objects)) {
            add(place, merged, deadline);
        }
        Results.write(
                objects,
                request.destination(),
                request.overwrite(),
                MediaType.ZIPPED_JSON,
                out -> SummaryWriter.write(merged, out));
        return SummaryAnswer.of(List.of(new SummaryAnswer.Made(request.destination(), merged)));
    }

    @Override
    public void prime() {
        Rehearsal.run(() -> {
            Summary part = new Summary();
            Rehearsal.read(new LogReader(Set.of()), part);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            SummaryWriter.write(part, written);
            Summary merged = new Summary();
            for (int i = 0; i < Rehearsal.PARTS; i++) {
                Unzipped unzipped = new Unzipped(new ByteArrayInputStream(written.toByteArray()));
                SummaryReader.add(unzipped.plain(), "a summary", merged);
            }
            SummaryWriter.write(merged, OutputStream.nullOutputStream());
        });
    }

    private void add(S3Place place, Summary merged, Deadline deadline) throws IOException {
        try (ObjectSource source = objects.open(place);
                InputStream guarded = deadline.guard(source);
                Unzipped unzipped = new Unzipped(guarded)) {
            String shown = Shown.name(place.toString());
            if (!SummaryReader.isSummary(unzipped.plain())) {
                throw new InvalidRequest(shown + " is no summary: name what SummarizeLog or MergeSummaries wrote.");
            }
            SummaryReader.add(unzipped.plain(), shown, merged);
        }
    }
}
