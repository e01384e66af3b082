package dev.chatelaine.front.kms;

import dev.chatelaine.front.access.KeyAccess;
import dev.chatelaine.front.call.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;

/** What the tests by the official SDK share: a service over a stub of the cloud, and a client of it. */
abstract class KmsTest {

    static final String ACCOUNT = "111111111111";
    static final String REGION = "us-east-1";

    final StubCloud cloud = new StubCloud();
    final TestClock clock = new TestClock();
    final List<Asked> asked = new ArrayList<>();

    KmsEndpoint endpoint;
    KmsClient kms;

    /** One question to the access check. */
    record Asked(
            String caller,
            String action,
            String key,
            Map<String, String> context,
            Map<String, List<String>> conditions) {}

    @BeforeEach
    void start() {
        endpoint = new KmsEndpoint(cloud, access(), clock);
        kms = endpoint.client(ACCOUNT, REGION);
    }

    @AfterEach
    void stop() {
        kms.close();
        endpoint.close();
    }

    /** Allows everything and remembers; a test may be stricter. */
    KeyAccess access() {
        return this::remember;
    }

    void remember(
            Call call, String action, String key, Map<String, String> context, Map<String, List<String>> conditions) {
        asked.add(new Asked(call.caller().arn(), action, key, context, conditions));
    }

    String symmetric() {
        return cloud.key(ACCOUNT, "SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT");
    }

    static SdkBytes bytes(String text) {
        return SdkBytes.fromUtf8String(text);
    }

    static SdkBytes zeroes(int length) {
        return SdkBytes.fromByteArray(new byte[length]);
    }
}
