package dev.chatelaine.front.proxy;

import dev.chatelaine.front.call.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** Reads the head of a Jetty request. */
final class Heads {
    private Heads() {}

    static Head of(Request request) {
        Map<String, List<String>> headers = new TreeMap<>();
        request.getHeaders()
                .forEach(field -> headers.computeIfAbsent(
                                field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(Objects.requireNonNullElse(field.getValue(), "")));
        HttpURI uri = request.getHttpURI();
        String path = Objects.requireNonNullElse(uri.getPath(), "/");
        return new Head(request.getMethod(), path, Objects.requireNonNullElse(uri.getQuery(), ""), headers);
    }
}
