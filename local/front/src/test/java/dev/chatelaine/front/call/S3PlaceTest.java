package dev.chatelaine.front.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "/b/a%20b+c,        127.0.0.1:4566,                 b, a b+c",
        "/b/x//y/,          127.0.0.1:4566,                 b, x//y/",
        "/b%2Fk,            127.0.0.1:4566,                 b, k",
        "/k,                b-1.localhost:4566,             b-1, k",
        "/k,                b-1.s3.us-east-1.amazonaws.com, b-1, k",
        "/b/k,              host.docker.internal:4566,      b, k",
        "/b/k,              s3.us-east-1.amazonaws.com,     b, k"
    })
    void bucketAndKeyAreReadAsMinistackReadsThem(String path, String host, String bucket, String key) {
        assertThat(S3Place.of(Heads.of("GET", path, "host", host))).isEqualTo(new S3Place(bucket, key));
    }
}
