package dev.chatelaine.parameters;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What LookupParameters is asked.
 *
 * @param paths where to look; a later one overrides an earlier one
 * @param names what to look for; if none, all there is below the paths
 * @param decrypt whether SecureStrings are to be decrypted
 * @param at which version of each parameter
 * @param format the form of the answer
 * @param provenance whether the answer is to say where each value comes from
 * @param compareWith paths of another configuration, to be compared with this one; none if there is none
 * @param maxAge the most time since the answer was read; empty for what the function is configured to
 */
record LookupRequest(
        List<ParameterPath> paths,
        List<RequestedName> names,
        boolean decrypt,
        Version at,
        Format format,
        boolean provenance,
        List<ParameterPath> compareWith,
        Optional<Duration> maxAge) {

    private static final int MOST_PATHS = 20;
    private static final int MOST_NAMES = 100;
    private static final int LONGEST_AGE = 86_400;

    private static final Expected PATHS =
            new Expected("a list of 1 to " + MOST_PATHS + " paths, each once", "[\"/shared\", \"/shop/prod\"]");
    private static final Expected PATH =
            new Expected("a path of at most 15 segments of letters, digits, \"_\", \".\" and \"-\"", "\"/shop/prod\"");
    private static final Expected NAMES =
            new Expected("a list of 1 to " + MOST_NAMES + " names, each once", "[\"db/host\", \"/shared/log/level\"]");
    private static final Expected NAME = new Expected(
            "a parameter's full name, or its name below the paths, without a version", "\"/shop/prod/db/host\"");
    private static final Expected BELOW = new Expected(
            "names that with each of the paths before them have at most 15 segments and some 960 characters",
            "[\"db/host\"]");
    private static final Expected AT = new Expected(
            "a version's number from 1, or a label of at most 100 letters, digits, \"_\", \".\" and \"-\" that begins"
                    + " neither with a digit nor with \"aws\" or \"ssm\"",
            "\"released\"");
    private static final Expected FORMAT = new Expected("one of " + Format.names(), "\"flat\"");

    static LookupRequest read(Request request) {
        request.only("paths", "names", "decrypt", "at", "format", "provenance", "compareWith", "maxAge");
        LookupRequest read = new LookupRequest(
                each(request, "paths", PATHS, PATH, MOST_PATHS, ParameterPath::parse),
                each(request, "names", NAMES, NAME, MOST_NAMES, RequestedName::parse),
                request.flag("decrypt").orElse(false),
                request.parsedWord("at", AT, Version::parse).orElse(new Version.Newest()),
                request.parsed("format", FORMAT, Format::parse).orElse(Format.OBJECT),
                request.flag("provenance").orElse(false),
                each(request, "compareWith", PATHS, PATH, MOST_PATHS, ParameterPath::parse),
                request.whole("maxAge", 0, LONGEST_AGE, 0).map(Duration::ofSeconds));
        read.requireSense(request);
        return read;
    }

    private void requireSense(Request request) {
        if (paths.isEmpty() && names.isEmpty()) {
            throw request.missing("paths", PATHS);
        }
        if (paths.isEmpty() && hasRelativeNames()) {
            throw new InvalidRequest("Field \"/names\" has a name that does not begin with a slash, and there are no"
                    + " \"paths\" to look for it in: give paths, or full names.");
        }
        requireShortNames(request);
        if (at instanceof Version.Numbered && readsTrees()) {
            throw new InvalidRequest("Field \"/at\" is a version's number, which means another state of each parameter"
                    + " of a tree: give a label, or the \"names\" of the parameters.");
        }
    }

    /** Parameter Store refuses a whole batch in which one name is too long or too deep to be one. */
    private void requireShortNames(Request request) {
        List<ParameterPath> all =
                Stream.concat(paths.stream(), compareWith.stream()).toList();
        for (RequestedName name : names) {
            if (name instanceof RequestedName.Relative(String relative)
                    && !all.stream()
                            .allMatch(path ->
                                    ParameterPath.parse(path.below(relative)).isPresent())) {
                throw request.malformed("names", BELOW);
            }
        }
    }

    /** Whether everything below the paths is wanted: it is, unless parameters are named by what they are called there. */
    boolean readsTrees() {
        return !hasRelativeNames() && !(paths.isEmpty() && compareWith.isEmpty());
    }

    private boolean hasRelativeNames() {
        return names.stream().anyMatch(RequestedName.Relative.class::isInstance);
    }

    private static <T> List<T> each(
            Request request,
            String name,
            Expected list,
            Expected item,
            int most,
            Function<String, Optional<T>> parser) {
        List<T> parsed = request.each(name, list, item, parser).orElse(List.of());
        if (parsed.size() > most || parsed.stream().distinct().count() < parsed.size()) {
            throw request.malformed(name, list);
        }
        return parsed;
    }
}
