package dev.chatelaine.front.proxy;

import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.answer.Rendered;
import dev.chatelaine.front.journal.Journal;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Carries out what the reception decides: replies, or streams through Jetty's reverse proxy. */
public final class FrontHandler extends ProxyHandler {
    /** A function may run for 15 minutes, and its caller waits in silence. */
    public static final int SILENCE_SECONDS = 16 * 60;

    private final Reception reception;
    private final Journal journal;
    private final Clock clock;
    private final URI upstream;

    /** Passes to that address, with that client. */
    public FrontHandler(HttpClient client, URI upstream, Reception reception, Journal journal, Clock clock) {
        this.reception = reception;
        this.journal = journal;
        this.clock = clock;
        this.upstream = upstream;
        setHttpClient(client);
        setViaHost("front");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Visit visit = new Visit(Heads.of(request), clock.instant());
        Recorded recorded = Recorded.attach(request, () -> record(visit, response), callback);
        Response answer = recorded.new Answer(request, response);
        switch (reception.receive(visit, new Body(Wire.body(request)))) {
            case Disposition.Reply reply when reply.lost() -> lose(request, recorded);
            case Disposition.Reply reply -> reply(reply.rendered(), request, answer, recorded);
            case Disposition.Forward forward -> {
                Passage.of(visit, forward).attach(request);
                super.handle(Wire.withoutExpectation(request), answer, recorded);
            }
        }
        return true;
    }

    private void record(Visit visit, Response response) {
        int status = visit.fault.equals("lost") ? 0 : response.getStatus();
        long bytes = Math.max(0, response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH));
        journal.add(sequence -> visit.entry(sequence, status, bytes));
    }

    /** A client that does not listen while it sends hears the answer only when all it sends has been read. */
    private static void reply(Rendered rendered, Request request, Response response, Callback callback) {
        if (Wire.expects(request)) {
            write(rendered, response, callback);
        } else {
            Content.Source.consumeAll(
                    request, Callback.from(() -> write(rendered, response, callback), callback::failed));
        }
    }

    private static void write(Rendered rendered, Response response, Callback callback) {
        response.setStatus(rendered.status());
        rendered.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, rendered.body().length);
        response.write(true, ByteBuffer.wrap(rendered.body()), callback);
    }

    static void lose(Request request, Callback callback) {
        Recorded.of(request).now();
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new EOFException("answer lost on purpose"));
    }

    @Override
    protected HttpURI rewriteHttpURI(Request request) {
        return request.getHttpURI();
    }

    @Override
    protected org.eclipse.jetty.client.Request newProxyToServerRequest(Request request, HttpURI ignored) {
        return Passage.of(request)
                .request(getHttpClient(), upstream, request.getHttpURI().getQuery())
                .method(request.getMethod())
                .idleTimeout(SILENCE_SECONDS, TimeUnit.SECONDS)
                .headers(headers -> headers.clear());
    }

    @Override
    protected void addProxyHeaders(Request request, org.eclipse.jetty.client.Request proxied) {
        Passage.of(request).rekey(proxied);
    }

    @Override
    protected org.eclipse.jetty.client.Request.Content newProxyToServerRequestContent(
            Request request, Response response, org.eclipse.jetty.client.Request proxied) {
        return Passage.of(request)
                .forward()
                .body()
                .<org.eclipse.jetty.client.Request.Content>map(
                        body -> new BytesRequestContent(request.getHeaders().get(HttpHeader.CONTENT_TYPE), body))
                .orElseGet(() -> Wire.hasBody(request)
                        ? super.newProxyToServerRequestContent(request, response, proxied)
                        : null);
    }

    @Override
    protected org.eclipse.jetty.client.Response.CompleteListener newServerToProxyResponseListener(
            Request request, org.eclipse.jetty.client.Request proxied, Response response, Callback callback) {
        Disposition.Forward forward = Passage.of(request).forward();
        if (forward.lost()) {
            return result -> {
                forward.done().run();
                lose(request, callback);
            };
        }
        return new Relay(forward, request, proxied, response, callback);
    }

    /** Streams an answer back; on the way out of ministack it may be learned from, before the caller has all of it. */
    private final class Relay extends ProxyResponseListener {
        private final Disposition.Forward forward;
        private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
        private boolean learned;

        Relay(
                Disposition.Forward forward,
                Request request,
                org.eclipse.jetty.client.Request proxied,
                Response response,
                Callback callback) {
            super(request, proxied, response, callback);
            this.forward = forward;
        }

        @Override
        public void onContent(org.eclipse.jetty.client.Response answer, Content.Chunk chunk, Runnable demander) {
            if (forward.learn().isPresent()) {
                ByteBuffer content = chunk.getByteBuffer().slice();
                byte[] bytes = new byte[content.remaining()];
                content.get(bytes);
                copy.writeBytes(bytes);
                learnOnceWhole(answer, answer.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH));
            }
            super.onContent(answer, chunk, demander);
        }

        @Override
        public void onSuccess(org.eclipse.jetty.client.Response answer) {
            learnOnceWhole(answer, copy.size());
            forward.done().run();
            super.onSuccess(answer);
        }

        /** Before the last byte goes on: a caller that knows the length has all of it then, and may call at once. */
        private void learnOnceWhole(org.eclipse.jetty.client.Response answer, long length) {
            if (answer.getStatus() == 200 && copy.size() == length && !learned) {
                learned = true;
                forward.learn().ifPresent(learn -> learn.accept(copy.toByteArray()));
            }
        }
    }

    @Override
    protected void onServerToProxyResponseFailure(
            Request request,
            org.eclipse.jetty.client.Request proxied,
            org.eclipse.jetty.client.Response answer,
            Response response,
            Callback callback,
            Throwable failure) {
        if (response.isCommitted()) {
            lose(request, callback);
            return;
        }
        response.reset();
        int status = failure instanceof TimeoutException ? 504 : 502;
        AwsError error = new AwsError(
                status, "ServiceUnavailable", "The local cloud did not answer; see whether it still runs.");
        Disposition.Reply reply =
                (Disposition.Reply) Reception.refusal(Passage.of(request).visit(), error);
        write(reply.rendered(), response, callback);
    }
}
