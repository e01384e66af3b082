package dev.chatelaine.rotation.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port on another loopback address that leads to the same server. */
final class Forwarder implements AutoCloseable {

    private final ServerSocket listening;

    Forwarder(String address, int port) throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getByName(address));
        Thread.startVirtualThread(() -> serve(port));
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve(int port) {
        try (Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread.startVirtualThread(() -> copy(client, server));
            copy(server, client);
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException closed) {
            // Either side ended it.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
