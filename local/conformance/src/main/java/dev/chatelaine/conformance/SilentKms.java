package dev.chatelaine.conformance;

import dev.chatelaine.Unavailable;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.kms.KmsClient;

/** AWS KMS, which is not asked here: a client that answers nothing, and notes that it was called. */
final class SilentKms {

    private SilentKms() {}

    static KmsClient noting(AtomicBoolean asked) {
        return (KmsClient) Proxy.newProxyInstance(
                KmsClient.class.getClassLoader(), new Class<?>[] {KmsClient.class}, (_, _, _) -> {
                    asked.set(true);
                    throw new Unavailable("The key is in AWS, which is not asked here.");
                });
    }
}
