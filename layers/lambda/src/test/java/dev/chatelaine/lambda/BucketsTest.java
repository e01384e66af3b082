package dev.chatelaine.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketsTest {

    @Test
    void areNamedByNameOrArn() {
        Settings settings =
                new Settings(Map.of("BUCKETS", "data, arn:aws-cn:s3:::more.data", "BUCKET_OWNER", "111122223333"));

        assertThat(Buckets.read(settings)).isEqualTo(new Buckets(List.of("data", "more.data"), "111122223333"));
        assertThatCode(settings::check).doesNotThrowAnyException();
    }

    @Test
    void needAnOwnerWhenThereAreAny() {
        Settings none = new Settings(Map.of());
        Settings some = new Settings(Map.of("BUCKETS", "data"));

        assertThat(Buckets.read(none)).isEqualTo(new Buckets(List.of(), ""));
        assertThatCode(none::check).doesNotThrowAnyException();
        assertThat(Buckets.read(some).owner()).isEmpty();
        assertThatThrownBy(some::check).hasMessageContaining("BUCKET_OWNER is missing");
    }

    @Test
    void areMissedWhereAFunctionNeedsThem() {
        Settings settings = new Settings(Map.of());

        assertThat(Buckets.required(settings).names()).isEmpty();
        assertThatThrownBy(settings::check).hasMessageContainingAll("BUCKETS is missing", "BUCKET_OWNER is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Data", "a", "-data", "data,", "arn:aws:s3:::", "s3://data"})
    void haveTheNamesThatS3Allows(String names) {
        Settings settings = new Settings(Map.of("BUCKETS", names, "BUCKET_OWNER", "111122223333"));

        assertThat(Buckets.read(settings).names()).isEmpty();
        assertThatThrownBy(settings::check).hasMessageContaining("BUCKETS is malformed");
    }
}
