package dev.chatelaine.front.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RekeyedTest {
    @Test
    void theHeadersKeyBecomesTheAccount() {
        Head head = Heads.of("GET", "/b/k?x=+%2F", "authorization", Heads.signed("ASIA1", "s3"));

        assertThat(Rekeyed.under("111111111111", head))
                .isEqualTo(new Rekeyed(Heads.signed("111111111111", "s3"), "x=+%2F"));
    }

    @Test
    void aPresignedQueryBecomesAHeaderAndKeepsTheRest() {
        Head head = Heads.of(
                "GET",
                "/b/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&response-content-type=a%2Fb&X-Amz-Date=20260101T000000Z"
                        + "&X-Amz-SignedHeaders=host&X-Amz-Expires=60&X-Amz-Security-Token=t&X-Amz-Signature=s"
                        + "&X-Amz-Credential=ASIA1%2F20260101%2Fus-east-1%2Fs3%2Faws4_request");

        assertThat(Rekeyed.under("111111111111", head))
                .isEqualTo(new Rekeyed(
                        "AWS4-HMAC-SHA256 Credential=111111111111/20260101/us-east-1/s3/aws4_request,"
                                + " SignedHeaders=host, Signature=0",
                        "response-content-type=a%2Fb"));
    }
}
