package dev.chatelaine.front.proxy;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Puts a visit into the journal, once, before the caller can have the whole answer: who has an answer finds its call
 * in the journal.
 */
final class Recorded extends Callback.Nested {
    private static final String ATTRIBUTE = Recorded.class.getName();

    private final Runnable record;
    private final AtomicBoolean done = new AtomicBoolean();

    private Recorded(Runnable record, Callback callback) {
        super(callback);
        this.record = record;
    }

    static Recorded attach(Request request, Runnable record, Callback callback) {
        Recorded recorded = new Recorded(record, callback);
        request.setAttribute(ATTRIBUTE, recorded);
        return recorded;
    }

    static Recorded of(Request request) {
        return (Recorded) request.getAttribute(ATTRIBUTE);
    }

    void now() {
        if (done.compareAndSet(false, true)) {
            record.run();
        }
    }

    @Override
    public void succeeded() {
        now();
        super.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
        now();
        super.failed(failure);
    }

    /** A response whose last byte leaves after the record is made. */
    final class Answer extends Response.Wrapper {
        private long written;

        Answer(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            written += content == null ? 0 : content.remaining();
            if (last || written == getHeaders().getLongField(HttpHeader.CONTENT_LENGTH)) {
                now();
            }
            super.write(last, content, callback);
        }
    }
}
