package dev.chatelaine.parameters;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.aws.ParameterStore;
import dev.chatelaine.lambda.Deadline;
import dev.chatelaine.lambda.Primed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves configurations from parameters below the stack's paths. */
public final class ParameterLookup implements Primed {

    /** The most names that a refusal lists. */
    private static final int MOST_LISTED = 20;

    /** The most characters of names and values that an answer is sure to hold, unless they need escapes. */
    private static final int MOST_CHARACTERS = 4 << 20;

    private final ParameterStore store;
    private final ReadingCache cache;
    private final AllowedPaths allowed;

    /**
     * A lookup in this store.
     *
     * @param allowed the paths that everything read lies below
     */
    public ParameterLookup(ParameterStore store, ReadingCache cache, List<ParameterPath> allowed) {
        this.store = store;
        this.cache = cache;
        this.allowed = new AllowedPaths(allowed);
    }

    LookupAnswer lookup(LookupRequest request, Deadline deadline) {
        allowed.check(request);
        try (Configuration here = resolve(request, request.paths(), deadline)) {
            requireNames(request, here);
            if (request.compareWith().isEmpty()) {
                return answer(request, here, null, here.ssmCalls(), here.kmsCalls(), here.freshness());
            }
            try (Configuration there = resolve(request, request.compareWith(), deadline)) {
                return answer(
                        request,
                        here,
                        new Comparison(here, there, request.decrypt()).differences(),
                        here.ssmCalls() + there.ssmCalls(),
                        here.kmsCalls() + there.kmsCalls(),
                        here.freshness().worst(there.freshness()));
            }
        }
    }

    private Configuration resolve(LookupRequest request, List<ParameterPath> paths, Deadline deadline) {
        Ages ages = cache.ages().within(request.maxAge());
        List<Obtained> readings = new ArrayList<>();
        try {
            for (Query query : Plan.of(request, paths).queries()) {
                readings.add(cache.get(query, ages, () -> query.read(store, deadline::check)));
            }
            return Configuration.of(paths, readings);
        } catch (RuntimeException refused) {
            readings.forEach(Obtained::close);
            throw refused;
        }
    }

    private static LookupAnswer answer(
            LookupRequest request,
            Configuration found,
            List<Map<String, Object>> differences,
            long ssmCalls,
            long kmsCalls,
            Freshness freshness) {
        SortedMap<String, String> values = found.values();
        requireShort(values);
        return new LookupAnswer(
                request.format().object(values).orElse(null),
                request.format().text(values).orElse(null),
                request.provenance() ? Provenance.of(found) : null,
                differences,
                Map.of("ssm", ssmCalls, "kms", kmsCalls),
                freshness.toString());
    }

    private static void requireShort(SortedMap<String, String> values) {
        long characters = values.entrySet().stream()
                .mapToLong(value ->
                        value.getKey().length() + (long) value.getValue().length())
                .sum();
        if (characters > MOST_CHARACTERS) {
            throw new InvalidRequest("The answer would hold more than " + MOST_CHARACTERS
                    + " characters: ask for paths further down, or for names.");
        }
    }

    /** Every name must be found: a configuration that lacks one is a part. */
    private static void requireNames(LookupRequest request, Configuration found) {
        Set<String> full = found.choices().values().stream()
                .flatMap(choice -> Stream.concat(Stream.of(choice), choice.shadows().stream()))
                .map(choice -> choice.parameter().name())
                .collect(Collectors.toSet());
        List<String> missing = request.names().stream()
                .flatMap(name -> switch (name) {
                    case RequestedName.Full(ParameterPath path) ->
                        full.contains(path.text()) ? Stream.<String>empty() : Stream.of(path.text());
                    case RequestedName.Relative(String relative) ->
                        found.choices().containsKey(relative) ? Stream.<String>empty() : Stream.of(relative);
                })
                .toList();
        if (!missing.isEmpty()) {
            throw new NotFound("There is no parameter "
                    + missing.stream().limit(MOST_LISTED).collect(Collectors.joining(", "))
                    + (missing.size() > MOST_LISTED ? " and " + (missing.size() - MOST_LISTED) + " more" : "")
                    + " of the version that was asked for: see whether it exists, in this region and account.");
        }
    }

    @Override
    public void prime() {
        Rehearsal.run();
    }

    @Override
    public void restored() {
        cache.clear();
    }
}
