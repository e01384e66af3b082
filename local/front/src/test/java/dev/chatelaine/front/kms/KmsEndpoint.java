package dev.chatelaine.front.kms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.chatelaine.front.access.KeyAccess;
import dev.chatelaine.front.answer.Answer;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.answer.Rendered;
import dev.chatelaine.front.answer.Rendering;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.call.Protocol;
import dev.chatelaine.front.caller.Caller;
import dev.chatelaine.front.upstream.Upstream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** The service behind a real socket, for the official SDK; what the service does not handle goes upstream. */
final class KmsEndpoint implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/]+)/[^/]+/([^/]+)/kms/");

    private final HttpServer server;
    private final Kms kms;
    private final Upstream upstream;

    KmsEndpoint(Upstream upstream, KeyAccess access, Clock clock) {
        this.kms = new Kms(upstream, access, clock);
        this.upstream = upstream;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::exchange);
        server.start();
    }

    /** Where SDKs of other languages find it. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** An SDK client of an account's root. */
    KmsClient client(String account, String region) {
        return KmsClient.builder()
                .endpointOverride(URI.create(url()))
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "secret")))
                .build();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            Rendered rendered = rendered(exchange);
            rendered.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(rendered.status(), rendered.body().length == 0 ? -1 : rendered.body().length);
            exchange.getResponseBody().write(rendered.body());
        }
    }

    private Rendered rendered(HttpExchange exchange) throws IOException {
        try {
            return Rendering.of(Protocol.JSON_1_1, answer(exchange), "request");
        } catch (AwsError error) {
            return Rendering.of(Protocol.JSON_1_1, error, "request");
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        Matcher signed = CREDENTIAL.matcher(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!signed.find()) {
            throw new AssertionError("the request is not signed for KMS");
        }
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String action = target.substring(target.indexOf('.') + 1);
        JsonNode body = JSON.readTree(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String account = signed.group(1);
        String region = signed.group(2);
        return kms.handles(action)
                ? kms.handle(new Call(Caller.root(account), "kms", action, region, Protocol.JSON_1_1, body))
                : Answer.json(upstream.json(new Upstream.Scope(account, region, "kms"), target, body));
    }
}
