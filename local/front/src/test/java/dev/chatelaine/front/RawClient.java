package dev.chatelaine.front;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that writes and reads the very bytes. */
final class RawClient implements AutoCloseable {
    /** Signed by the root of account 111111111111, for a service that no rule guards. */
    static final String SIGNED = "Host: front.example:4566\r\nAuthorization: AWS4-HMAC-SHA256 Credential="
            + "111111111111/20260101/us-east-1/lambda/aws4_request, SignedHeaders=host, Signature=0\r\n";

    private final Socket socket;

    RawClient(int port) throws IOException {
        this(InetAddress.getLoopbackAddress(), port);
    }

    RawClient(InetAddress address, int port) throws IOException {
        socket = new Socket(address, port);
        socket.setSoTimeout(RawUpstream.PATIENCE_MILLIS);
    }

    RawClient send(String raw) throws IOException {
        socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    String head() throws IOException {
        return RawUpstream.Raw.head(socket.getInputStream());
    }

    String read(int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    /** Everything until the connection closes. */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
