package dev.chatelaine.envelope;

import dev.chatelaine.lambda.FunctionContext;
import dev.chatelaine.lambda.Primed;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.ApplicationContext;
import java.lang.management.ManagementFactory;
import java.security.Provider;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.ObjectName;

/**
 * Starts the functions with the SDK's real clients, as they start before a snapshot, in a process of its own; then
 * prints how often something random was drawn, and what lives on after priming.
 */
final class SnapshotProbe {

    private static final AtomicInteger DRAWS = new AtomicInteger();
    private static final AtomicInteger TLS_DRAWS = new AtomicInteger();

    /** A source of random bytes that counts how often it is asked. */
    public static final class Counting extends SecureRandomSpi {

        private static final long serialVersionUID = 1L;

        @Override
        protected void engineSetSeed(byte[] seed) {}

        @Override
        protected void engineNextBytes(byte[] bytes) {
            bytes[0] = (byte) count();
        }

        @Override
        protected byte[] engineGenerateSeed(int length) {
            var _ = count();
            return new byte[length];
        }

        /** The SDK's HTTP client makes its TLS context when it is built, which asks its generator for a first number. */
        private static int count() {
            boolean tls = StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().equals("javax.net.ssl.SSLContext")));
            return (tls ? TLS_DRAWS : DRAWS).incrementAndGet();
        }
    }

    /** Offers the counting source first of all. */
    public static final class CountingProvider extends Provider {

        private static final long serialVersionUID = 1L;

        CountingProvider() {
            super("Counting", "1", "counts");
            put("SecureRandom.Counting", Counting.class.getName());
        }
    }

    private SnapshotProbe() {}

    /** Prints one line {@code name=number} for each finding. */
    public static void main(String[] args) throws Exception {
        Security.insertProviderAt(new CountingProvider(), 1);
        ApplicationContext context = FunctionContext.builder()
                .singletons(new Settings(Map.of(
                        "KEYS", Bundle.KEY_1 + "," + Bundle.KEY_2,
                        "SIGNING_KEYS", Bundle.ECC,
                        "BUCKETS", "data",
                        "BUCKET_OWNER", "111122223333",
                        "ENDPOINT_URL", "http://192.0.2.1:9")))
                .start();
        print("drawsAtStart", DRAWS.get());
        print("drawsOfTls", TLS_DRAWS.get());
        context.getBean(Signer.class).prime();
        context.getBean(Verifier.class).prime();
        print("drawsInPrimingOfSignatures", DRAWS.get());
        List<Primed> logic = List.of(context.getBean(Encryptor.class), context.getBean(Decryptor.class));
        logic.forEach(Primed::prime);
        print("drawsInPriming", DRAWS.get());
        String living = histogram();
        for (String type : args) {
            print(type, living.lines().anyMatch(line -> line.endsWith(" " + type)) ? 1 : 0);
        }
        logic.forEach(Primed::restored);
    }

    private static void print(String name, int number) {
        System.out.println(name + "=" + number);
    }

    /** Classes of all objects that are still reachable. */
    private static String histogram() throws Exception {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
    }
}
