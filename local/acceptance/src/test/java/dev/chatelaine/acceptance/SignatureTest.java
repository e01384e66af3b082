package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Signatures of the deployed Sign, over an object, judged by the JDK and by the deployed Verify. */
class SignatureTest {

    private static final byte[] MESSAGE = new byte[1_000_000];
    private static final String KEY = "events/message-to-sign";
    private static final String ALIAS = "arn:aws:kms:us-east-1:111111111111:alias/chatelaine/signing-";

    private static LocalCloud cloud;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.running();
        new Random(1).nextBytes(MESSAGE);
        try (S3Client s3 = cloud.s3()) {
            s3.putObject(call -> call.bucket(cloud.output("DataBucket")).key(KEY), RequestBody.fromBytes(MESSAGE));
        }
    }

    private static ObjectNode request() {
        return LocalCloud.JSON.createObjectNode().put("source", "s3://" + cloud.output("DataBucket") + "/" + KEY);
    }

    private static JsonNode invoke(String function, JsonNode request) {
        LocalCloud.Answer answer = cloud.invoke(function, request);
        assertThat(answer.failed()).as(answer.body().toString()).isFalse();
        return answer.body();
    }

    @ParameterizedTest
    @CsvSource({
        "ecc, ECDSA_SHA_256, SHA256withECDSA, 0",
        "rsa, RSASSA_PKCS1_V1_5_SHA_256, SHA256withRSA, 0",
        "rsa, RSASSA_PKCS1_V1_5_SHA_384, SHA384withRSA, 0",
        "rsa, RSASSA_PKCS1_V1_5_SHA_512, SHA512withRSA, 0",
        "rsa, RSASSA_PSS_SHA_256, RSASSA-PSS, 256",
        "rsa, RSASSA_PSS_SHA_384, RSASSA-PSS, 384",
        "rsa, RSASSA_PSS_SHA_512, RSASSA-PSS, 512"
    })
    void theJdkAndVerifyTakeWhatSignMade(String key, String algorithm, String jcaName, int pss) throws Exception {
        JsonNode signed = invoke("Sign", request().put("key", ALIAS + key).put("algorithm", algorithm));

        assertThat(signed.get("algorithm").asText()).isEqualTo(algorithm);
        assertThat(jdkTakes(signed, jcaName, pss)).isTrue();
        ObjectNode question = request().put("algorithm", algorithm).set("signature", signed.get("signature"));
        assertThat(invoke("Verify", question.deepCopy().set("key", signed.get("key"))))
                .isEqualTo(LocalCloud.JSON.readTree("{\"valid\": true, \"where\": \"kms\"}"));
        assertThat(invoke("Verify", question.deepCopy().set("publicKey", signed.get("publicKey"))))
                .isEqualTo(LocalCloud.JSON.readTree("{\"valid\": true, \"where\": \"local\"}"));
    }

    private static boolean jdkTakes(JsonNode signed, String jcaName, int pss) throws Exception {
        Signature signature = Signature.getInstance(jcaName);
        if (pss > 0) {
            String hash = "SHA-" + pss;
            signature.setParameter(new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), pss / 8, 1));
        }
        byte[] der =
                Base64.getMimeDecoder().decode(signed.get("publicKey").asText().replaceAll("-----[A-Z ]+-----", ""));
        signature.initVerify(KeyFactory.getInstance(jcaName.endsWith("ECDSA") ? "EC" : "RSA")
                .generatePublic(new X509EncodedKeySpec(der)));
        signature.update(MESSAGE);
        return signature.verify(
                Base64.getDecoder().decode(signed.get("signature").asText()));
    }
}
