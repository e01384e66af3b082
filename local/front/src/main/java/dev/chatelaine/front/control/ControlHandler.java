package dev.chatelaine.front.control;

import dev.chatelaine.front.call.Head;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The control endpoint on Jetty. It answers on loopback only: containers come in by Docker's bridge. */
public final class ControlHandler extends Handler.Abstract {
    private final Control control;

    /** Serves that control. */
    public ControlHandler(Control control) {
        this.control = control;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
        if (!path.startsWith(Control.PREFIX)) {
            return false;
        }
        if (!local(request.getConnectionMetaData())) {
            Response.writeError(request, response, callback, 403, "The control endpoint answers on loopback only.");
            return true;
        }
        String query = Objects.requireNonNullElse(request.getHttpURI().getQuery(), "");
        Head head = new Head(request.getMethod(), path, query, Map.of());
        write(control.perform(head, Content.Source.asString(request, StandardCharsets.UTF_8)), response, callback);
        return true;
    }

    private static void write(Control.Reply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Content.Sink.write(
                response, true, reply.body().isNull() ? "" : reply.body().toString(), callback);
    }

    private static boolean local(ConnectionMetaData connection) {
        return loopback(connection.getLocalSocketAddress()) && loopback(connection.getRemoteSocketAddress());
    }

    private static boolean loopback(SocketAddress address) {
        return address instanceof InetSocketAddress internet
                && internet.getAddress().isLoopbackAddress();
    }
}
