package dev.chatelaine.parameters;

import java.util.Optional;

/** How a request names a parameter. */
sealed interface RequestedName {

    /** By its full name. */
    record Full(ParameterPath name) implements RequestedName {}

    /** By what it is called below each of the request's paths. */
    record Relative(String name) implements RequestedName {}

    /** The name that the text is: full if it begins with a slash; empty if it is none. */
    static Optional<RequestedName> parse(String text) {
        if (text.endsWith("/")) {
            return Optional.empty();
        }
        return text.startsWith("/")
                ? ParameterPath.parse(text).map(Full::new)
                : ParameterPath.parse("/" + text).map(_ -> new Relative(text));
    }
}
