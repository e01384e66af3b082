package dev.chatelaine.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults and the journal, set and read through the control endpoint. */
class FaultInjectionTest {
    private static final String INVOKE = "POST /2015-03-31/functions/f/invocations HTTP/1.1\r\n" + RawClient.SIGNED
            + "Content-Length: 6\r\n\r\nsecret";
    private static final String DONE = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final HttpClient http = HttpClient.newHttpClient();
    private RawUpstream upstream;
    private Front front;

    @BeforeEach
    void start() throws Exception {
        upstream = new RawUpstream();
        front = Front.start(new Options(0, List.of(), upstream.uri()));
    }

    @AfterEach
    void stop() throws Exception {
        front.close();
        upstream.close();
        http.close();
    }

    private HttpResponse<String> control(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + front.port() + "/_chatelaine/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void fault(String json) throws Exception {
        assertThat(control("POST", "faults", json).statusCode()).isEqualTo(201);
    }

    private static Optional<InetAddress> nonLoopback() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }

    @Test
    void anErrorStrikesTheNthCallAndNoOther() throws Exception {
        fault("""
                {"service": "lambda", "action": "Invoke", "nth": 2, "count": 1,
                 "error": {"status": 429, "code": "TooManyRequestsException", "message": "Rate Exceeded."}}""");
        try (RawClient client = new RawClient(front.port())) {
            client.send(INVOKE);
            upstream.take().answer(DONE);
            assertThat(client.head()).startsWith("HTTP/1.1 200 ");
            client.read(2);
            client.send(INVOKE);
            assertThat(client.head())
                    .startsWith("HTTP/1.1 429 ")
                    .contains("x-amzn-ErrorType: TooManyRequestsException\r\n");
        }
    }

    @Test
    void aLostAnswerIsLostAfterTheEffect() throws Exception {
        fault("{\"service\": \"lambda\", \"action\": \"*\", \"lost\": true}");
        try (RawClient client = new RawClient(front.port())) {
            client.send(INVOKE);
            RawUpstream.Exchange effect = upstream.take();
            assertThat(effect.read(6)).asString().isEqualTo("secret");
            effect.answer(DONE);

            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void aDelayedCallStillHappens() throws Exception {
        fault("{\"service\": \"lambda\", \"action\": \"Invoke\", \"delay\": 1}");
        try (RawClient client = new RawClient(front.port())) {
            client.send(INVOKE);
            upstream.take().answer(DONE);

            assertThat(client.head()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void theJournalTellsWhoCalledWhatAndNothingOfTheBody() throws Exception {
        try (RawClient client = new RawClient(front.port())) {
            client.send(INVOKE.replace("Content-Length", "Connection: close\r\nContent-Length"));
            upstream.take().answer(DONE);
            client.rest();
        }

        String journal =
                control("GET", "journal?service=lambda&action=Invoke", "").body();
        assertThat(journal)
                .contains(
                        "\"caller\":\"arn:aws:iam::111111111111:root\"",
                        "\"service\":\"lambda\"",
                        "\"action\":\"Invoke\"",
                        "\"resource\":\"f\"",
                        "\"status\":200")
                .doesNotContain("secret");
        assertThat(control("GET", "journal?service=s3", "").body()).isEqualTo("{\"entries\":[]}");
    }

    @Test
    void aFaultThatMakesNoSenseIsRefusedWithTheReason() throws Exception {
        HttpResponse<String> answer = control("POST", "faults", "{\"service\": \"kms\", \"acton\": \"Decrypt\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("acton");
    }

    @Test
    void containersDoNotReachTheControlEndpoint() throws Exception {
        Optional<InetAddress> other = nonLoopback();
        assumeThat(other).as("an address beside loopback").isPresent();
        Front onOther = Front.start(new Options(0, List.of(other.orElseThrow().getHostAddress()), upstream.uri()));
        try (RawClient client = new RawClient(other.orElseThrow(), onOther.port())) {
            client.send("GET /_chatelaine/health HTTP/1.1\r\nHost: front\r\n\r\n");

            assertThat(client.head()).startsWith("HTTP/1.1 403 ");
        } finally {
            onOther.close();
        }
    }
}
