package dev.chatelaine.waf;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.chatelaine.aws.FakeS3;
import dev.chatelaine.aws.MediaType;
import dev.chatelaine.lambda.Answered;
import dev.chatelaine.lambda.FunctionContext;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** The three functions as they are deployed, over S3 in memory. */
final class Bundle implements AutoCloseable {

    final FakeS3 s3 = new FakeS3();
    final IntSupplier[] remaining = {() -> 60_000};

    private final ApplicationContext context = FunctionContext.builder()
            .singletons(
                    new Settings(Map.of(
                            "BUCKETS", "data,aws-waf-logs-shop",
                            "BUCKET_OWNER", FakeS3.OWNER,
                            "RESULTS", "s3://data/waf/",
                            "REFUSED_PREFIXES", "s3://aws-waf-logs-shop/AWSLogs/")),
                    s3)
            .start();

    String summarize(String request) throws IOException {
        return invoke(new SummarizeLogHandler(context), request);
    }

    String merge(String request) throws IOException {
        return invoke(new MergeSummariesHandler(context), request);
    }

    String report(String request) throws IOException {
        return invoke(new ReportTrafficHandler(context), request);
    }

    /** What a handler calls. */
    <T> T logic(Class<T> type) {
        return context.getBean(type);
    }

    /** The answer, read back. */
    Map<?, ?> read(String answer) throws IOException {
        return read(answer.getBytes(StandardCharsets.UTF_8));
    }

    Map<?, ?> read(byte[] json) throws IOException {
        return context.getBean(ObjectMapper.class).readValue(json, Map.class);
    }

    /** A list of an answer. */
    static List<Object> list(Object list) {
        return List.copyOf((List<?>) list);
    }

    /** What is stored at a place {@code s3://…} that an answer names. */
    byte[] at(Object place) {
        return s3.stored(place.toString().replace("s3://", "")).orElseThrow();
    }

    /** What the object at a place tells of its content. */
    MediaType typeAt(Object place) {
        return s3.type(place.toString().replace("s3://", "")).orElseThrow();
    }

    /** Stores a log, summarises it, and says where the summary is. */
    String summaryOf(String name, byte[] log) throws IOException {
        s3.store("data/" + name, log);
        return read(summarize("{\"source\": \"s3://data/" + name + "\"}"))
                .get("summary")
                .toString();
    }

    private String invoke(RequestStreamHandler handler, String request) throws IOException {
        return Answered.by(handler, request, () -> remaining[0].getAsInt());
    }

    @Override
    public void close() {
        context.close();
    }
}
