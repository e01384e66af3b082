package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.s3.S3Client;

/** The local cloud that the environment names, and what is deployed to it. */
final class LocalCloud {

    static final String ACCOUNT = "111111111111";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI endpoint;
    private final JsonNode outputs;
    private final LambdaClient lambda;

    private LocalCloud(URI endpoint, JsonNode outputs) {
        this.endpoint = endpoint;
        this.outputs = outputs;
        this.lambda = lambdaAt(endpoint);
    }

    /** The running cloud; the calling test is skipped where there is none. */
    static LocalCloud running() {
        String endpoint = System.getenv("AWS_ENDPOINT_URL");
        String outputs = System.getenv("CHATELAINE_OUTPUTS");
        assumeTrue(
                endpoint != null && outputs != null,
                "no local cloud: AWS_ENDPOINT_URL and CHATELAINE_OUTPUTS are not set (make test sets them)");
        return new LocalCloud(URI.create(endpoint), read(Path.of(outputs)));
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the project. */
    static Path project() {
        return Path.of(System.getenv("CHATELAINE_CLONE"));
    }

    static LambdaClient lambdaAt(URI endpoint) {
        return LambdaClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials(ACCOUNT))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMinutes(10)))
                .build();
    }

    private static StaticCredentialsProvider credentials(String accessKey) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "local"));
    }

    URI endpoint() {
        return endpoint;
    }

    String output(String name) {
        assertThat(outputs.has(name)).as("stack output %s", name).isTrue();
        return outputs.get(name).asText();
    }

    List<String> keys() {
        return List.of(output("EnvelopeKeys").split(","));
    }

    /** The answer of a deployed function, named by its logical id. */
    Answer invoke(String function, JsonNode request) {
        return invoke(lambda, output(function + "FunctionName"), request);
    }

    static Answer invoke(LambdaClient lambda, String name, JsonNode request) {
        InvokeResponse response =
                lambda.invoke(call -> call.functionName(name).payload(SdkBytes.fromUtf8String(request.toString())));
        try {
            return new Answer(
                    response.functionError() != null,
                    JSON.readTree(response.payload().asUtf8String()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    S3Client s3() {
        return s3(ACCOUNT);
    }

    /** S3 as the holder of an access key sees it. */
    S3Client s3(String accessKey) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(credentials(accessKey))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** KMS as the holder of an access key sees it. */
    KmsClient kms(String accessKey) {
        return KmsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials(accessKey))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    LambdaClient lambda() {
        return lambda;
    }

    /** Asks the front's control endpoint, such as {@code DELETE /faults}. */
    JsonNode control(String method, String path, JsonNode body) {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("/_chatelaine" + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as("%s %s: %s", method, path, response.body())
                    .isLessThan(300);
            return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a function answered: its value, or the error object that the runtime sends. */
    record Answer(boolean failed, JsonNode body) {}
}
