package dev.chatelaine.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Builds the services' clients, all alike: the JDK's HTTP client, standard retries, bounded times. Building one calls
 * nothing and draws nothing random, so it may happen before a snapshot.
 */
public final class Clients {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration ATTEMPT = Duration.ofSeconds(20);
    private static final Duration CALL = Duration.ofSeconds(50);

    private final Optional<URI> endpoint;
    private final SdkHttpClient http = UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECT)
            .socketTimeout(SILENCE)
            .build();

    /**
     * Clients of AWS, or of what stands in for it.
     *
     * @param endpoint where all services are, if not where AWS has them
     */
    public Clients(Optional<URI> endpoint) {
        this.endpoint = endpoint;
    }

    /** Whether the services are elsewhere than AWS has them. */
    boolean elsewhere() {
        return endpoint.isPresent();
    }

    /** A client in the function's own region. */
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder) {
        endpoint.ifPresent(builder::endpointOverride);
        return builder.httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(RetryMode.STANDARD)
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, "chatelaine")
                        .build())
                .build();
    }

    /** A client in another region. */
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder, String region) {
        return build(builder.region(Region.of(region)));
    }
}
