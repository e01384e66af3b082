package dev.chatelaine.front.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresignedTest {
    @ParameterizedTest
    @CsvSource({
        "/b/k?X-Amz-Credential=c&X-Amz-Date=20260101T000000Z&X-Amz-Expires=60, 2026-01-01T00:01:00Z, false",
        "/b/k?X-Amz-Credential=c&X-Amz-Date=20260101T000000Z&X-Amz-Expires=60, 2026-01-01T00:01:01Z, true",
        "/b/k?X-Amz-Credential=c&X-Amz-Date=20260101T000000Z,                  2026-01-01T00:00:00Z, true",
        "/b/k,                                                                 2026-01-01T00:00:00Z, false"
    })
    void aPresignedQueryEndsWithItsTime(String target, Instant now, boolean expired) {
        assertThat(Presigned.expired(Heads.of("GET", target), now)).isEqualTo(expired);
    }
}
