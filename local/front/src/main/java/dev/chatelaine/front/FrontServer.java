package dev.chatelaine.front;

import dev.chatelaine.front.proxy.FrontHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty, set up to leave requests and answers as they are. */
final class FrontServer {
    private static final int HEADER_BYTES = 64 * 1024;
    /** Less than ministack's keep-alive of 75 s, so that no request meets a connection that is just being closed. */
    private static final int POOLED_SECONDS = 30;

    private static final int CONNECTIONS = 1024;

    private FrontServer() {}

    static Server server(Options options, List<Handler> handlers) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("front");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        HttpConnectionFactory http = new HttpConnectionFactory(configuration());
        int port = options.port();
        for (String address : options.listen()) {
            ServerConnector connector = new ServerConnector(server, 1, 1, http);
            connector.setHost(address);
            connector.setPort(port);
            connector.setIdleTimeout(TimeUnit.SECONDS.toMillis(FrontHandler.SILENCE_SECONDS));
            server.addConnector(connector);
        }
        server.setHandler(new Handler.Sequence(handlers));
        return server;
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setResponseHeaderSize(HEADER_BYTES);
        return configuration;
    }

    /** A started client that neither decodes, nor follows, nor answers challenges. */
    static HttpClient client() {
        HttpClient client = configured();
        LifeCycle.start(client);
        client.getContentDecoderFactories().clear();
        client.getProtocolHandlers().remove(RedirectProtocolHandler.NAME);
        client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
        client.getProtocolHandlers().remove(ProxyAuthenticationProtocolHandler.NAME);
        return client;
    }

    private static HttpClient configured() {
        ClientConnector connector = new ClientConnector();
        connector.setSelectors(1);
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("upstream");
        connector.setExecutor(threads);
        HttpClient client = new HttpClient(new HttpClientTransportOverHTTP(connector));
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(null);
        client.setDefaultRequestContentType(null);
        client.setMaxConnectionsPerDestination(CONNECTIONS);
        client.setMaxRequestHeadersSize(HEADER_BYTES);
        client.setMaxResponseHeadersSize(HEADER_BYTES);
        client.setIdleTimeout(TimeUnit.SECONDS.toMillis(POOLED_SECONDS));
        return client;
    }

    /** Opens every address before anything is served, so that a taken port is known at once; all have the same port. */
    static void open(Server server) throws IOException {
        int port = 0;
        for (Connector connector : server.getConnectors()) {
            ServerConnector address = (ServerConnector) connector;
            address.setPort(port == 0 ? address.getPort() : port);
            address.open();
            port = address.getLocalPort();
        }
    }
}
