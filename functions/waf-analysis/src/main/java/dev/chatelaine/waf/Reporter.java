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
import dev.chatelaine.waf.page.Page;
import dev.chatelaine.waf.report.Gathering;
import dev.chatelaine.waf.report.Head;
import dev.chatelaine.waf.report.JsonTree;
import dev.chatelaine.waf.report.Period;
import dev.chatelaine.waf.report.RateKey;
import dev.chatelaine.waf.report.RateLimit;
import dev.chatelaine.waf.report.RateWindows;
import dev.chatelaine.waf.report.Report;
import dev.chatelaine.waf.report.Tree;
import dev.chatelaine.waf.summary.SummaryReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports on traffic: as JSON and as a page, both whole in S3, and the head of the JSON as the answer. */
public final class Reporter implements Primed {

    /** How many values of each ranking the whole report holds. */
    private static final int WHOLE_TOP = 1_000;

    private final Objects objects;
    private final S3Place results;

    /**
     * A reporter.
     *
     * @param results the prefix under which reports go, unless a request says otherwise
     */
    public Reporter(Objects objects, S3Place results) {
        this.objects = objects;
        this.results = results;
    }

    /** Reports. */
    ReportAnswer report(ReportRequest request, Deadline deadline) throws IOException {
        requireReportsElsewhere(request);
        Optional<RateWindows> windows = request.rateLimit().map(RateWindows::new);
        Gathering gathering = new Gathering(request.period(), windows);
        LogReader logs = new LogReader(
                request.rateLimit().map(rule -> rule.key().headers()).orElse(Set.of()));
        for (S3Place place : request.places().list(objects)) {
            gather(place, logs, gathering, deadline);
        }
        Report report = Report.on(gathering.summary(), windows.map(RateWindows::excesses));
        return write(report, request);
    }

    @Override
    public void prime() {
        Rehearsal.run(() -> {
            RateWindows windows = new RateWindows(new RateLimit(
                    Rehearsal.LIMIT, Rehearsal.WINDOW, RateKey.parse("ip").orElseThrow()));
            Gathering gathering = new Gathering(Period.ALL, Optional.of(windows));
            Rehearsal.read(new LogReader(Set.of()), gathering);
            Report report = Report.on(gathering.summary(), Optional.of(windows.excesses()));
            Head.of(Tree.of(report, WHOLE_TOP));
            Page.of(report);
        });
    }

    private S3Place prefix(ReportRequest request) {
        return request.destination().orElseGet(() -> Results.under(results, "reports/"));
    }

    private void requireReportsElsewhere(ReportRequest request) {
        if (request.places().holds(prefix(request))) {
            throw new InvalidRequest(
                    "Reports go to a place under \"/sources\", so that the next one would read them as logs: name"
                            + " a longer prefix, or another \"/destination\".");
        }
    }

    private void gather(S3Place place, LogReader logs, Gathering gathering, Deadline deadline) throws IOException {
        try (ObjectSource source = objects.open(place);
                InputStream guarded = deadline.guard(source);
                Unzipped unzipped = new Unzipped(guarded)) {
            if (SummaryReader.isSummary(unzipped.plain())) {
                gathering.requireSummariesDo();
                SummaryReader.add(unzipped.plain(), Shown.name(place.toString()), gathering.summary());
            } else {
                logs.read(unzipped, gathering);
            }
        }
    }

    private ReportAnswer write(Report report, ReportRequest request) throws IOException {
        byte[] whole = JsonTree.bytes(Tree.of(report, WHOLE_TOP));
        byte[] page = Page.of(report).getBytes(StandardCharsets.UTF_8);
        S3Place prefix = prefix(request);
        String name = "report-" + Results.id(whole);
        S3Place json = Results.under(prefix, name + ".json");
        S3Place html = Results.under(prefix, name + ".html");
        Results.once(objects, json, MediaType.JSON, out -> out.write(whole));
        Results.once(objects, html, MediaType.HTML, out -> out.write(page));
        Map<String, Object> head = Head.of(Tree.of(report, request.top()));
        head.put("report", json.toString());
        head.put("html", html.toString());
        return new ReportAnswer(head, report.summary().records());
    }
}
