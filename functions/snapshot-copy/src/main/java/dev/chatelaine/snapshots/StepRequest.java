package dev.chatelaine.snapshots;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.JsonObject;
import dev.chatelaine.lambda.Request;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the state machine asks of a step.
 *
 * @param run the run as it stands: the state machine's input, or the answer of the step before
 * @param execution the execution, as the state machine's context object has it
 * @param entered when the state was entered
 */
record StepRequest(Run run, Execution execution, String entered) {

    private static final Expected RUN = new Expected(
            "the input of the state machine",
            "{\"plan\": \"weekly\", \"source\": {\"kind\": \"volume\", \"id\": \"vol-0123456789abcdef0\"}, \"runId\":"
                    + " \"2026-11-24\"}");
    private static final Expected EXECUTION =
            new Expected("the execution of the context object", "{\"Name\": \"2026-11-24\"}");
    private static final Expected NAME = new Expected("the execution's name", "\"2026-11-24\"");
    private static final Expected ENTERED = new Expected("a time", "\"2026-11-24T09:00:00Z\"");
    private static final Expected PLAN = new Expected("the name of a plan", "\"weekly\"");
    private static final Expected ID = new Expected("1 to 60 letters, digits, - or _", "\"2026-11-24\"");
    private static final Expected SOURCE =
            new Expected("a kind and an id", "{\"kind\": \"volume\", \"id\": \"vol-0123456789abcdef0\"}");
    private static final Expected KIND = new Expected("volume or snapshot", "\"volume\"");
    private static final Expected RESOURCE =
            new Expected("the id of a volume or snapshot, as the kind says", "\"vol-0123456789abcdef0\"");
    private static final Expected LEARNED = new Expected("what an earlier step answered", "\"snap-0123456789abcdef0\"");
    private static final Expected STEPS = new Expected("what was done", "[]");

    private static final Pattern IDS = Pattern.compile("[A-Za-z0-9_-]{1,60}");
    private static final List<String> LATER = List.of("instance", "dbInstance", "dbCluster");

    /**
     * The execution that asks. Step Functions may know more of it.
     *
     * @param name its name
     * @param redrives how often it was redriven
     */
    record Execution(String name, int redrives) {
        private static final int MOST_REDRIVES = 1000;

        private static Execution in(Request request) {
            return request.object("execution", EXECUTION)
                    .map(context -> new Execution(
                            context.parsed("Name", NAME, Optional::of).orElseThrow(() -> context.missing("Name", NAME)),
                            context.whole("RedriveCount", 0, MOST_REDRIVES, 0)
                                    .orElse(0L)
                                    .intValue()))
                    .orElseThrow(() -> request.missing("execution", EXECUTION));
        }
    }

    /** What the first step is asked: its run is the input of the execution, which learned nothing yet. */
    static StepRequest first(Request request) {
        request.only("run", "execution", "entered");
        return asked(request);
    }

    /** What a run was asked for. */
    static StepRequest asked(Request request) {
        JsonObject run = state(request);
        run.only("plan", "source", "runId");
        return of(run, request);
    }

    /** What a later step is asked. A failure is there when what was opened is closed after it. */
    static StepRequest read(Request request) {
        request.only("run", "execution", "entered");
        JsonObject run = state(request);
        run.only(
                "plan",
                "source",
                "runId",
                "key",
                "volume",
                "snapshotId",
                "copyId",
                "volumeId",
                "redrives",
                "steps",
                "failure");
        return of(run, request);
    }

    private static StepRequest of(JsonObject run, Request request) {
        return new StepRequest(
                run(run),
                Execution.in(request),
                request.parsed("entered", ENTERED, Optional::of)
                        .orElseThrow(() -> request.missing("entered", ENTERED)));
    }

    /** Whoever starts an execution sees the run as its input. */
    private static JsonObject state(Request request) {
        return request.object("run", RUN)
                .orElseThrow(() -> request.missing("run", RUN))
                .at("");
    }

    private static Run run(JsonObject run) {
        JsonObject source = run.object("source", SOURCE).orElseThrow(() -> run.missing("source", SOURCE));
        return new Run(
                run.requiredText("plan", PLAN),
                source(source),
                run.parsed("runId", ID, text -> matching(IDS, text)).orElseThrow(() -> run.missing("runId", ID)),
                facts(run),
                0,
                run.objects("steps", STEPS).stream().map(StepRequest::step).toList());
    }

    private static Map<Run.Fact, String> facts(JsonObject run) {
        Map<Run.Fact, String> facts = new EnumMap<>(Run.Fact.class);
        for (Run.Fact fact : Run.Fact.values()) {
            run.text(fact.field(), LEARNED).ifPresent(value -> facts.put(fact, value));
        }
        return facts;
    }

    private static Run.Source source(JsonObject source) {
        source.only("kind", "id");
        String word = source.requiredText("kind", KIND);
        if (LATER.contains(word)) {
            throw new InvalidRequest("The kind of source \"" + word + "\" is not supported in this version: copy its"
                    + " volumes or snapshots one by one, with kind volume or snapshot.");
        }
        Run.Kind kind = source.parsed("kind", KIND, StepRequest::kind).orElseThrow(() -> source.missing("kind", KIND));
        Pattern form = Pattern.compile(kind == Run.Kind.VOLUME ? "vol-[0-9a-f]{8,17}" : "snap-[0-9a-f]{8,17}");
        String id = source.parsed("id", RESOURCE, text -> matching(form, text))
                .orElseThrow(() -> source.missing("id", RESOURCE));
        return new Run.Source(kind, id);
    }

    private static Optional<Run.Kind> kind(String word) {
        return List.of(Run.Kind.values()).stream()
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Run.Step step(JsonObject step) {
        return new Run.Step(
                step.requiredText("name", STEPS),
                step.requiredText("started", STEPS),
                step.requiredText("ended", STEPS),
                step.requiredText("outcome", STEPS));
    }

    private static Optional<String> matching(Pattern form, String text) {
        return Optional.of(text).filter(given -> form.matcher(given).matches());
    }
}
