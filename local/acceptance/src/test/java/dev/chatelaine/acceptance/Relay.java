package dev.chatelaine.acceptance;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Stands between the functions' containers and the database, and cuts the connection at one chosen message of a client. The
 * sessions are encrypted from end to end, so a message is a TLS record (RFC 8446, 5.1); the driver writes one for each
 * exchange. The request for TLS that goes before is the first message.
 */
final class Relay implements AutoCloseable {

    /** What happens at the chosen message. */
    enum Cut {
        /** The server never gets it. */
        UNSENT,
        /** The server gets it, and the client never hears of what it did. */
        UNANSWERED,
        /** The client is killed when it has sent it. */
        KILLED
    }

    private static final int TLS_REQUEST = 8;
    private static final int RECORD_HEADER = 5;
    private static final int NEVER = -1;

    private final ServerSocket server;
    private final int database;
    private final Consumer<InetAddress> killer;
    private final AtomicInteger messages = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile int chosen = NEVER;
    private volatile Cut cut = Cut.UNSENT;

    /**
     * Listens where containers reach this machine.
     *
     * @param database port of the server on loopback
     * @param killer ends the client that has an address
     */
    Relay(int database, Consumer<InetAddress> killer) {
        this.database = database;
        this.killer = killer;
        try {
            this.server = new ServerSocket(0, 50, bridge());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::serve);
    }

    private static InetAddress bridge() throws IOException {
        return NetworkInterface.getByName("docker0")
                .inetAddresses()
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Counts from 1 again, and cuts at that message, once. */
    void cut(int message, Cut how) {
        messages.set(0);
        cut = how;
        chosen = message;
    }

    /** Counts from 1 again, and cuts nothing. */
    void pass() {
        cut(NEVER, Cut.UNSENT);
    }

    /** Messages since it began to count. */
    int messages() {
        return messages.get();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> serve(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), database)) {
            sockets.add(client);
            sockets.add(upstream);
            Session session = new Session(client, upstream);
            Thread answers = Thread.startVirtualThread(session::answers);
            session.requests();
            answers.join();
        } catch (IOException | InterruptedException ended) {
            // Either side ended it, or the cut did.
        } finally {
            sockets.remove(client);
        }
    }

    /** One connection, in both directions. */
    private final class Session {

        private final Socket client;
        private final Socket upstream;
        private volatile boolean mute;

        Session(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
        }

        void requests() throws IOException {
            DataInputStream in = new DataInputStream(client.getInputStream());
            byte[] message = new byte[TLS_REQUEST];
            in.readFully(message);
            while (passes(message)) {
                message = record(in);
            }
            end();
        }

        private static byte[] record(DataInputStream in) throws IOException {
            byte[] header = new byte[RECORD_HEADER];
            in.readFully(header);
            int length = ((header[3] & 0xFF) << 8) | (header[4] & 0xFF);
            byte[] record = Arrays.copyOf(header, RECORD_HEADER + length);
            in.readFully(record, RECORD_HEADER, length);
            return record;
        }

        private boolean passes(byte[] message) throws IOException {
            boolean struck = messages.incrementAndGet() == chosen;
            if (struck && cut == Cut.UNSENT) {
                return false;
            }
            if (struck) {
                mute = true;
            }
            upstream.getOutputStream().write(message);
            if (struck && cut == Cut.KILLED) {
                killer.accept(client.getInetAddress());
            }
            return true;
        }

        void answers() {
            try {
                InputStream in = upstream.getInputStream();
                OutputStream out = client.getOutputStream();
                byte[] buffer = new byte[1 << 16];
                for (int length = in.read(buffer); length >= 0 && !mute; length = in.read(buffer)) {
                    out.write(buffer, 0, length);
                }
            } catch (IOException ended) {
                // Either side ended it.
            } finally {
                end();
            }
        }

        private void end() {
            Relay.close(client);
            Relay.close(upstream);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }

    @Override
    public void close() {
        sockets.forEach(Relay::close);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
