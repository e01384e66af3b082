package dev.chatelaine.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches the upstream, and what comes back, byte for byte. */
class PassThroughTest {
    private RawUpstream upstream;
    private Front front;
    private RawClient client;

    @BeforeEach
    void start() throws Exception {
        upstream = new RawUpstream();
        front = Front.start(new Options(0, List.of(), upstream.uri()));
        client = new RawClient(front.port());
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        front.close();
        upstream.close();
    }

    private RawUpstream.Exchange get(String target) throws Exception {
        client.send("GET " + target + " HTTP/1.1\r\n" + RawClient.SIGNED + "\r\n");
        return upstream.take();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?",
                "/?delete",
                "/?delete=",
                "//bucket//key",
                "/a/../b/./c",
                "/a%2Fb%2fc",
                "/a+b%20c?x=+&y=%2B",
                "/%C3%BC/x?%C3%BC",
                "/a;b=c?d;e",
                "/a|b\"<>^`{}?q=|\"",
                "/x?list-type=2&prefix=a%2Fb&&=&a=1&a=2"
            })
    void theTargetIsUntouched(String target) throws Exception {
        assertThat(get(target).requestLine()).isEqualTo("GET " + target + " HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/x?%zz", "/x?a=%"})
    void aBrokenEscapeIsRefused(String target) throws Exception {
        client.send("GET " + target + " HTTP/1.1\r\n" + RawClient.SIGNED + "\r\n");

        assertThat(client.head()).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void headersArriveAsTheyWereSentAndNoneAreAdded() throws Exception {
        client.send("GET / HTTP/1.1\r\n" + RawClient.SIGNED + "User-Agent: ua/1\r\nX-Amz-Meta-A: b  c\r\n\r\n");

        assertThat(upstream.take().head().split("\r\n"))
                .containsExactlyInAnyOrder(
                        "GET / HTTP/1.1",
                        "Host: front.example:4566",
                        RawClient.SIGNED.split("\r\n", -1)[1],
                        "User-Agent: ua/1",
                        "X-Amz-Meta-A: b  c");
    }

    @Test
    void aFixedLengthBodyArrivesWithItsLength() throws Exception {
        client.send("PUT /x HTTP/1.1\r\n" + RawClient.SIGNED + "Content-Length: 5\r\n\r\nhello");

        RawUpstream.Exchange exchange = upstream.take();
        assertThat(exchange.head()).contains("Content-Length: 5\r\n").doesNotContain("Transfer-Encoding");
        assertThat(exchange.read(5)).asString(StandardCharsets.UTF_8).isEqualTo("hello");
    }

    @Test
    void anAwsChunkedBodyWithItsTrailerArrivesByteForByte() throws Exception {
        String body = "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n";
        client.send("PUT /x HTTP/1.1\r\n" + RawClient.SIGNED + "Content-Encoding: aws-chunked\r\n"
                + "x-amz-decoded-content-length: 5\r\nx-amz-trailer: x-amz-checksum-crc32\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);

        RawUpstream.Exchange exchange = upstream.take();
        assertThat(exchange.head()).contains("Content-Encoding: aws-chunked\r\n");
        assertThat(exchange.read(body.length()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(body);
    }

    @Test
    void aChunkedBodyStreams() throws Exception {
        client.send("PUT /x HTTP/1.1\r\n" + RawClient.SIGNED + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");

        RawUpstream.Exchange exchange = upstream.take();
        assertThat(exchange.read(8)).asString(StandardCharsets.UTF_8).isEqualTo("5\r\nhello");
        client.send("0\r\n\r\n");
        assertThat(exchange.read(7)).asString(StandardCharsets.UTF_8).isEqualTo("\r\n0\r\n\r\n");
    }

    @Test
    void theFormOfAQueryCallIsReadAndStillArrives() throws Exception {
        String form = "Action=ListTopics&Version=2010-03-31";
        client.send("POST / HTTP/1.1\r\n" + RawClient.SIGNED.replace("/lambda/", "/sns/")
                + "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\nContent-Length: " + form.length()
                + "\r\n\r\n" + form);

        RawUpstream.Exchange exchange = upstream.take();
        assertThat(exchange.head()).contains("Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n");
        assertThat(exchange.read(form.length()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(form);
    }

    @Test
    void aContentTypeWithoutABodyMakesNoBody() throws Exception {
        client.send("GET / HTTP/1.1\r\n" + RawClient.SIGNED + "Content-Type: application/json\r\n\r\n");

        assertThat(upstream.take().head())
                .doesNotContain("Transfer-Encoding")
                .doesNotContainPattern("Content-Length: [1-9]");
    }

    @Test
    void anExpectingClientIsToldToContinue() throws Exception {
        client.send("PUT /x HTTP/1.1\r\n" + RawClient.SIGNED + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n");
        assertThat(client.head()).startsWith("HTTP/1.1 100 ");

        client.send("hello");
        RawUpstream.Exchange exchange = upstream.take();
        assertThat(exchange.read(5)).asString(StandardCharsets.UTF_8).isEqualTo("hello");
        exchange.answer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void aClientThatMayNotIsRefusedBeforeItSendsItsBody() throws Exception {
        client.send("PUT /bucket/key HTTP/1.1\r\nHost: front\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");

        assertThat(client.head()).startsWith("HTTP/1.1 403 ").contains("application/xml");
    }

    @Test
    void aClientThatSendsRegardlessHearsTheRefusalAfterItsBody() throws Exception {
        String body = "x".repeat(32 << 20);
        client.send("PUT /bucket/key HTTP/1.1\r\nHost: front\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(client.head()).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void aHeadAnswerKeepsItsLengthAndHasNoBody() throws Exception {
        client.send("HEAD /x HTTP/1.1\r\n" + RawClient.SIGNED + "Connection: close\r\n\r\n");
        upstream.take().answer("HTTP/1.1 200 OK\r\nContent-Length: 67108864\r\nETag: \"e\"\r\n\r\n");

        assertThat(client.rest()).contains("Content-Length: 67108864\r\n").endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void answersWithoutABodyEndAtTheirHead(int status) throws Exception {
        get("/x").answer("HTTP/1.1 " + status + " X\r\nConnection: close\r\nETag: \"e\"\r\n\r\n");

        assertThat(client.head()).startsWith("HTTP/1.1 " + status + " ").contains("ETag: \"e\"\r\n");
        get("/next").answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        assertThat(client.head()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aFixedLengthAnswerComesBackWithItsHeaders() throws Exception {
        get("/x")
                .answer("HTTP/1.1 404 Not Found\r\nx-amz-request-id: r\r\nContent-Type: a/b\r\nContent-Length: 3\r\n"
                        + "\r\nbad");

        String head = client.head();
        assertThat(head)
                .startsWith("HTTP/1.1 404 ")
                .contains("x-amz-request-id: r\r\n", "Content-Type: a/b\r\n", "Content-Length: 3\r\n")
                .doesNotContain("Server:", "Date:", "Via:");
        assertThat(client.read(3)).isEqualTo("bad");
    }

    @Test
    void aCompressedAnswerIsNotDecoded() throws Exception {
        get("/x").answer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc");

        assertThat(client.head()).contains("Content-Encoding: gzip\r\n");
        assertThat(client.read(3)).isEqualTo("abc");
    }

    @Test
    void aChunkedAnswerStreamsBeforeItEnds() throws Exception {
        RawUpstream.Exchange exchange = get("/x");
        exchange.answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");

        assertThat(client.head()).contains("Transfer-Encoding: chunked\r\n");
        assertThat(client.read(8)).isEqualTo("5\r\nhello");
        exchange.answer("0\r\n\r\n");
        assertThat(client.read(7)).isEqualTo("\r\n0\r\n\r\n");
    }

    @Test
    void anUpstreamThatClosesWithoutAnAnswerIsA502InTheCallersProtocol() throws Exception {
        get("/2015-03-31/functions/f/invocations").close();

        String head = client.head();
        assertThat(head).startsWith("HTTP/1.1 502 ").contains("x-amzn-ErrorType: ServiceUnavailable\r\n");
    }

    @Test
    void anUpstreamThatClosesWithinItsAnswerCutsTheAnswer() throws Exception {
        RawUpstream.Exchange exchange = get("/x");
        exchange.answer("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello");
        assertThat(client.head()).contains("Content-Length: 10\r\n");
        assertThat(client.read(5)).isEqualTo("hello");
        exchange.close();

        assertThat(client.rest()).isEmpty();
    }

    @Test
    void aBodyThatTheUpstreamDoesNotReadStaysWithTheClient() throws Exception {
        long offered = 256L << 20;
        String head = "PUT /x HTTP/1.1\r\n" + RawClient.SIGNED + "Content-Length: " + offered + "\r\n\r\n";
        try (SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), front.port()))) {
            channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
            upstream.take();
            channel.configureBlocking(false);

            assertThat(writtenUntilStuck(channel)).isLessThan(offered / 4);
        }
    }

    private static long writtenUntilStuck(SocketChannel channel) throws IOException {
        long written = 0;
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_WRITE);
            while (selector.select(500) > 0) {
                selector.selectedKeys().clear();
                written += channel.write(ByteBuffer.allocate(1 << 20));
            }
        }
        return written;
    }
}
