package dev.chatelaine.lambda;

import java.security.Provider;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.util.concurrent.atomic.AtomicInteger;

/** How often something random was drawn in this process, which must be one of its own. */
public final class RandomDraws {

    private static final AtomicInteger OWN = new AtomicInteger();
    private static final AtomicInteger OF_TLS = new AtomicInteger();

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
            return (tls ? OF_TLS : OWN).incrementAndGet();
        }
    }

    private static final class CountingProvider extends Provider {

        private static final long serialVersionUID = 1L;

        CountingProvider() {
            super("Counting", "1", "counts");
            put("SecureRandom.Counting", Counting.class.getName());
        }
    }

    private RandomDraws() {}

    /** Counts from now on. */
    public static void count() {
        Security.insertProviderAt(new CountingProvider(), 1);
    }

    /** Draws but for those of TLS contexts. */
    public static int own() {
        return OWN.get();
    }

    /** Draws of TLS contexts. */
    public static int ofTls() {
        return OF_TLS.get();
    }
}
