package dev.chatelaine.front.proxy;

import dev.chatelaine.front.answer.AwsError;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** What the front needs to know of a Jetty request. */
final class Wire {
    /** No call that the front reads whole is longer: a CloudFormation template of 1 MB, form-encoded, is the largest. */
    private static final int LARGEST_READ = 4 << 20;

    private Wire() {}

    /** The body, for those calls that are read whole. */
    static Body.Source body(Request request) {
        return () -> read(request);
    }

    private static byte[] read(Request request) throws IOException {
        try (InputStream content = Content.Source.asInputStream(request)) {
            byte[] bytes = content.readNBytes(LARGEST_READ + 1);
            if (bytes.length > LARGEST_READ) {
                throw new AwsError(413, "RequestEntityTooLarge", "The request's body is longer than 4 MiB.");
            }
            return bytes;
        }
    }

    /** Whether a body follows the head (RFC 9112, section 6). */
    static boolean hasBody(Request request) {
        HttpFields headers = request.getHeaders();
        return headers.contains(HttpHeader.TRANSFER_ENCODING) || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0;
    }

    /** Whether the client waits for 100 Continue before it sends its body. */
    static boolean expects(Request request) {
        return request.getHeaders().contains(HttpHeader.EXPECT);
    }

    /**
     * The request without {@code Expect}: the server sends 100 Continue itself once the front reads the body, which it
     * does only after the caller may.
     */
    static Request withoutExpectation(Request request) {
        HttpFields headers =
                HttpFields.build(request.getHeaders()).remove(HttpHeader.EXPECT).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }
}
