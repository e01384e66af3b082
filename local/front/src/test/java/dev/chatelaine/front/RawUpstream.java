package dev.chatelaine.front;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An upstream that gives the test each connection, so that it reads and writes the very bytes. It holds on to all of
 * them, since a socket that nobody holds closes whenever the collector finds it.
 */
final class RawUpstream implements AutoCloseable {
    /** After which a test that waits for bytes fails rather than hangs. */
    static final int PATIENCE_MILLIS = 20_000;

    private final ServerSocket server;
    private final BlockingQueue<Exchange> exchanges = new LinkedBlockingQueue<>();
    private final Queue<Exchange> held = new ConcurrentLinkedQueue<>();

    RawUpstream() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** The next request that arrives, its head read. */
    Exchange take() throws InterruptedException {
        return Objects.requireNonNull(exchanges.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS), "no request arrived");
    }

    private void accept() {
        try {
            while (true) {
                Exchange exchange = new Exchange(server.accept());
                held.add(exchange);
                exchanges.add(exchange);
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    /** One connection with one request. */
    static final class Exchange {
        private final Socket socket;
        private final String head;

        Exchange(Socket socket) throws IOException {
            this.socket = socket;
            socket.setSoTimeout(PATIENCE_MILLIS);
            this.head = Raw.head(socket.getInputStream());
        }

        String head() {
            return head;
        }

        String requestLine() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        byte[] read(int length) {
            try {
                return socket.getInputStream().readNBytes(length);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        void answer(String raw) throws IOException {
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Exchange exchange : held) {
            exchange.close();
        }
    }

    /** Reading heads byte by byte, so that nothing of a body is taken. */
    static final class Raw {
        private Raw() {}

        static String head(InputStream in) throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    break;
                }
                head.write(next);
            }
            return head.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
