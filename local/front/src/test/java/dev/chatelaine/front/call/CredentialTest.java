package dev.chatelaine.front.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CredentialTest {
    @Test
    void theHeadersScopeIsRead() {
        Head head =
                Heads.of("POST", "/", "authorization", Heads.signed("AKIA1", "kms"), "x-amz-security-token", "token");

        assertThat(Credential.of(head)).contains(new Credential("AKIA1", "eu-west-1", "kms", "token"));
    }

    @Test
    void aPresignedQuerysScopeIsRead() {
        Head head = Heads.of(
                "GET",
                "/b/k?X-Amz-Credential=AKIA1%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Security-Token=a%2Bb");

        assertThat(Credential.of(head)).contains(new Credential("AKIA1", "us-east-1", "s3", "a+b"));
    }

    @Test
    void aSigV4aScopeHasNoRegion() {
        String header =
                "AWS4-ECDSA-P256-SHA256 Credential=AKIA1/20260101/s3/aws4_request, SignedHeaders=host, Signature=0";

        assertThat(Credential.of(Heads.of("GET", "/", "authorization", header)))
                .contains(new Credential("AKIA1", "", "s3", ""));
    }

    @Test
    void anUnsignedRequestHasNone() {
        assertThat(Credential.of(Heads.of("GET", "/b/k"))).isEmpty();
    }

    @Test
    void theSessionTokenIsNotPrinted() {
        assertThat(new Credential("AKIA1", "us-east-1", "s3", "t0ken").toString())
                .doesNotContain("t0ken");
    }
}
