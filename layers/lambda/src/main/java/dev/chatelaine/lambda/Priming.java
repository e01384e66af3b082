package dev.chatelaine.lambda;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Warms a function up before SnapStart takes its snapshot. Outside SnapStart nothing calls it.
 *
 * <p>The runtime keeps resources weakly: the handler holds this one.
 */
final class Priming implements Resource {

    private final Startup<?> startup;

    Priming(Startup<?> startup) {
        this.startup = startup;
    }

    void register() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        if (startup instanceof Startup.Ready<?>(var logic, var mapper)) {
            primeJson(mapper);
            if (logic instanceof Primed primed) {
                primed.prime();
            }
        }
    }

    private static void primeJson(ObjectMapper mapper) {
        byte[] request = "{\"name\": [1, true, {\"pair\": \"value\"}]}".getBytes(StandardCharsets.UTF_8);
        try (Request read = Request.parse(request)) {
            mapper.writeValueAsBytes(Map.of("read", read.has("name")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        if (startup instanceof Startup.Ready<?>(Primed primed, var mapper)) {
            primed.restored();
        }
    }
}
