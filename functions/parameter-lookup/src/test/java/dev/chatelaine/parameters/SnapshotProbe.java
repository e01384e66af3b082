package dev.chatelaine.parameters;

import dev.chatelaine.aws.ParameterValue;
import dev.chatelaine.lambda.FunctionContext;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.ApplicationContext;
import java.lang.management.ManagementFactory;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.ObjectName;

/**
 * Starts the function with the SDK's real client, as it starts before a snapshot, in a process of its own; then prints how
 * often something random was drawn, and what lives on after priming.
 */
final class SnapshotProbe {

    private static final AtomicInteger DRAWS = new AtomicInteger();

    /** A source of random bytes that counts how often it is asked, but for the TLS context that the SDK builds. */
    public static final class Counting extends SecureRandomSpi {

        private static final long serialVersionUID = 1L;

        @Override
        protected void engineSetSeed(byte[] seed) {}

        @Override
        protected void engineNextBytes(byte[] bytes) {
            count();
        }

        @Override
        protected byte[] engineGenerateSeed(int length) {
            count();
            return new byte[length];
        }

        private static void count() {
            boolean tls = StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().equals("javax.net.ssl.SSLContext")));
            if (!tls) {
                DRAWS.incrementAndGet();
            }
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
        try (ApplicationContext context = FunctionContext.builder()
                .singletons(new Settings(Map.of("PATHS", "/shop", "ENDPOINT_URL", "http://192.0.2.1:9")))
                .start()) {
            System.out.println("drawsAtStart=" + DRAWS.get());
            context.getBean(ParameterLookup.class).prime();
            System.out.println("drawsInPriming=" + DRAWS.get());
            new SecureRandom().nextBytes(new byte[1]);
            System.out.println("drawsSeen=" + DRAWS.get());
            String living = histogram();
            System.out.println("cachesLiving=" + count(living, ReadingCache.class));
            System.out.println("valuesLiving=" + count(living, ParameterValue.class));
        }
    }

    private static long count(String histogram, Class<?> type) {
        return histogram
                .lines()
                .filter(line -> line.contains(" " + type.getName()))
                .count();
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
