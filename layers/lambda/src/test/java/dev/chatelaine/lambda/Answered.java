package dev.chatelaine.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/** What a function answers when it is invoked as Lambda does it. */
public final class Answered {

    private Answered() {}

    /** The answer of an invocation that always has a minute left. */
    public static String by(RequestStreamHandler function, String request) throws IOException {
        return by(function, request, () -> 60_000);
    }

    /** The answer of an invocation that has these milliseconds left. */
    public static String by(RequestStreamHandler function, String request, IntSupplier remaining) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), answer, new FakeContext(remaining));
        return answer.toString(StandardCharsets.UTF_8);
    }
}
