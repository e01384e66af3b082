package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.chatelaine.Denied;
import dev.chatelaine.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The SDK's real client, against a server that says what it was asked. */
class ClientsTest {

    private record Asked(String line, String noneMatch, String owner, String userAgent, String type, String coding) {

        static Asked by(HttpExchange exchange) {
            var headers = exchange.getRequestHeaders();
            return new Asked(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    headers.getFirst("If-None-Match"),
                    headers.getFirst("x-amz-expected-bucket-owner"),
                    headers.getFirst("User-Agent"),
                    headers.getFirst("Content-Type"),
                    headers.getFirst("Content-Encoding"));
        }
    }

    private static final S3Place PLACE = new S3Place("data", "a b/ü", Optional.empty());

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private HttpServer server;
    private S3Objects objects;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Clients clients = new Clients(
                Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
        S3Client s3 = clients.build(S3Client.builder()
                .forcePathStyle(clients.elsewhere())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"))));
        objects = new S3Objects(s3, FakeS3.OWNER, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Answers with the statuses planned, then 200; 0 stands for no answer at all. */
    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        asked.add(Asked.by(exchange));
        int status = statuses.isEmpty() ? 200 : statuses.removeFirst();
        if (status > 0) {
            byte[] body = body(exchange.getRequestURI().toString(), status).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.sendResponseHeaders(status, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static String body(String uri, int status) {
        if (status >= 300) {
            return "<Error><Code>Failed</Code></Error>";
        }
        return uri.contains("uploads=") && uri.contains("prefix=")
                ? "<ListMultipartUploadsResult><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>"
                : uri.contains("uploads")
                        ? "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>"
                        : "<CompleteMultipartUploadResult/>";
    }

    private void write(int size, boolean overwrite) throws IOException {
        try (ObjectSink sink = objects.create(PLACE, overwrite)) {
            sink.write(new byte[size]);
            sink.commit();
        }
    }

    @Test
    void addressesBucketsByPathUnderAnEndpointOfItsOwn() throws IOException {
        write(3, false);

        assertThat(asked).extracting(Asked::line).containsExactly("PUT /data/a%20b/%C3%BC");
    }

    @Test
    void writesOnConditionAndNamesTheOwner() throws IOException {
        write(3, false);
        write(3, true);

        assertThat(asked).extracting(Asked::noneMatch).containsExactly("*", null);
        assertThat(asked).extracting(Asked::owner).containsOnly(FakeS3.OWNER);
        assertThat(asked).extracting(Asked::userAgent).allMatch(agent -> agent.endsWith("chatelaine"));
    }

    @Test
    void namesTheContentsTypeAndCoding() throws IOException {
        try (ObjectSink sink = objects.create(PLACE, false, MediaType.ZIPPED_JSON)) {
            sink.write(new byte[3]);
            sink.commit();
        }

        assertThat(asked).extracting(Asked::type).containsExactly("application/json");
        // The SDK adds how it sends the bytes, which S3 does not keep.
        assertThat(asked).extracting(Asked::coding).containsExactly("gzip,aws-chunked");
    }

    @Test
    void repeatsWhatMayBeRepeated() throws IOException {
        statuses.addAll(List.of(500, 503));

        write(3, true);

        assertThat(asked).hasSize(3);
    }

    @Test
    void beginsAnUploadAgainOnlyAfterLookingForTheOneThatWasNotAnswered() throws IOException {
        statuses.addAll(List.of(404, 0));

        write(9 << 20, false);

        assertThat(asked.stream().map(Asked::line).map(line -> line.replaceAll("[=&].*", "")))
                .containsExactly(
                        "HEAD /data/a%20b/%C3%BC",
                        "POST /data/a%20b/%C3%BC?uploads",
                        "GET /data?uploads",
                        "POST /data/a%20b/%C3%BC?uploads",
                        "PUT /data/a%20b/%C3%BC?partNumber",
                        "PUT /data/a%20b/%C3%BC?partNumber",
                        "POST /data/a%20b/%C3%BC?uploadId");
    }

    @Test
    void joinsPartsOnCondition() throws IOException {
        statuses.add(404);

        write(9 << 20, false);

        assertThat(asked.getLast().noneMatch()).isEqualTo("*");
    }

    @Test
    void tellsServersThatFailFromThoseThatForbid() {
        statuses.addAll(List.of(500, 500, 500, 404));
        assertThatThrownBy(() -> write(3, false)).isInstanceOf(Unavailable.class);

        statuses.addAll(List.of(403, 404));
        assertThatThrownBy(() -> write(3, false)).isInstanceOf(Denied.class);
    }

    @Test
    void withoutRetriesAsksOnce() {
        statuses.add(500);
        Clients once = new Clients(Optional.of(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort())))
                .withoutRetries();
        try (S3Client s3 = once.build(S3Client.builder()
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"))))) {
            assertThatThrownBy(s3::listBuckets).isInstanceOf(S3Exception.class);
        }
        assertThat(asked).hasSize(1);
    }
}
