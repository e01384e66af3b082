package dev.chatelaine.lambda;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One request. What was read from it as secret is wiped when it is closed, and so is its text. */
public final class Request extends JsonObject implements AutoCloseable {

    private final Json.Members root;
    private final List<SecretBytes> secrets;

    private Request(Json.Members root, List<SecretBytes> secrets) {
        super("", root, secrets);
        this.root = root;
        this.secrets = secrets;
    }

    /**
     * Reads a request.
     *
     * @throws InvalidRequest if it is not one JSON object
     * @throws IOException never: the text is in memory
     */
    public static Request parse(byte[] utf8) throws IOException {
        return new Request(JsonReader.object(utf8), new ArrayList<>());
    }

    @Override
    String unknown(String name) {
        return Shown.name(name) + ": this function";
    }

    /** Wipes the request's text and what was read from it as secret. */
    @Override
    public void close() {
        root.wipe();
        secrets.forEach(SecretBytes::close);
    }
}
