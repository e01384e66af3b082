package dev.chatelaine.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Internal;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @Test
    void isAwsItselfWhenNothingIsSet() {
        assertThat(Endpoint.read(new Settings(Map.of()))).isEmpty();
    }

    @Test
    void isTheSdksOwnWhenItHasNoneOfItsOwn() {
        assertThat(Endpoint.read(new Settings(Map.of("ENDPOINT_URL", "", "AWS_ENDPOINT_URL", "http://a:1"))))
                .contains(URI.create("http://a:1"));
        assertThat(Endpoint.read(new Settings(Map.of("ENDPOINT_URL", "http://b:2", "AWS_ENDPOINT_URL", "http://a:1"))))
                .contains(URI.create("http://b:2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a", "not a url", "x", "http:/a", "http://"})
    void isAnHttpUrl(String text) {
        Settings settings = new Settings(Map.of("ENDPOINT_URL", text));

        assertThat(Endpoint.read(settings)).isEmpty();
        assertThatThrownBy(settings::check)
                .isInstanceOf(Internal.class)
                .hasMessageContaining("ENDPOINT_URL is malformed: expected an http or https URL");
    }
}
