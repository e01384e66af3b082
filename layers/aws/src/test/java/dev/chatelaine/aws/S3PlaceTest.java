package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3PlaceTest {

    @Test
    void readsBucketAndKey() {
        assertThat(S3Place.parse("s3://shop-data/in/a file?.txt"))
                .contains(new S3Place("shop-data", "in/a file?.txt", Optional.empty()));
    }

    @Test
    void readsAVersion() {
        assertThat(S3Place.parse("s3://shop-data/in/a?versionId=abc.1_-"))
                .contains(new S3Place("shop-data", "in/a", Optional.of("abc.1_-")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://shop-data/a", "s3://shop-data/a?versionId=null", "s3://shop-data/ü/x y"})
    void printsAsItWasRead(String text) {
        assertThat(S3Place.parse(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop-data/a",
                "s3://shop-data",
                "s3://shop-data/",
                "s3://UPPER/a",
                "s3://ab/a",
                "s3:///a",
                "https://shop-data/a",
                "s3://shop-data/../other/a",
                "s3://shop-data/a/./b",
                "s3://shop-data/..",
                "s3://shop-data/a?versionId=",
                "s3://shop-data/a?versionId=b/c",
                "s3://shop-data/a?versionId=b?versionId=c",
                "s3://shop-data/\ud800",
            })
    void readsNothingElse(String text) {
        assertThat(S3Place.parse(text)).isEmpty();
    }

    @Test
    void measuresKeysInBytes() {
        assertThat(S3Place.parse("s3://shop-data/" + "ü".repeat(512))).isPresent();
        assertThat(S3Place.parse("s3://shop-data/" + "ü".repeat(513))).isEmpty();
    }
}
