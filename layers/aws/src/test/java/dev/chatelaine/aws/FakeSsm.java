package dev.chatelaine.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathResponse;
import software.amazon.awssdk.services.ssm.model.GetParametersRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** Parameter Store in memory: versions, labels, pages, and how it fails. Its ciphertexts are marks that hold the value. */
public final class FakeSsm implements SsmClient {

    /** What a SecureString looks like that was not decrypted. */
    public static final String SEALED = "sealed:";

    private static final int PAGE = 10;

    private record Version(String value, String type, long number, Instant modified, String label) {}

    private final Map<String, List<Version>> parameters = new TreeMap<>();
    private final Map<String, RuntimeException> planned = new HashMap<>();
    private final List<String> journal = new ArrayList<>();
    private Runnable during = () -> {};

    /** Writes a version. */
    public FakeSsm put(String name, String type, String value) {
        return put(name, type, value, "");
    }

    /** Writes a version with a label. */
    public synchronized FakeSsm put(String name, String type, String value, String label) {
        List<Version> versions = parameters.computeIfAbsent(name, _ -> new ArrayList<>());
        Instant modified = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(versions.size());
        versions.add(new Version(value, type, versions.size() + 1, modified, label));
        return this;
    }

    /** Lets the n-th call of all, from 1, fail so. */
    public void failAt(int nth, RuntimeException failure) {
        planned.put(Integer.toString(nth), failure);
    }

    /** Lets every further call fail so. */
    public void failAlways(RuntimeException failure) {
        planned.put("always", failure);
    }

    /** Nothing fails any more. */
    public void recover() {
        planned.clear();
    }

    /** Runs in the midst of every call. */
    public void during(Runnable action) {
        during = action;
    }

    /** The calls, in order: the operation and what it was done to. */
    public synchronized List<String> journal() {
        return List.copyOf(journal);
    }

    /** A failure as the service answers it. */
    public static SsmException failure(int status, String code, String message) {
        return (SsmException) SsmException.builder()
                .statusCode(status)
                .requestId("REQUEST")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    /** A throttle as the service answers it. */
    public static SsmException throttle() {
        return failure(400, "ThrottlingException", "Rate exceeded");
    }

    @Override
    public GetParametersByPathResponse getParametersByPath(GetParametersByPathRequest request) {
        String path = request.path() + "/";
        return call("ByPath " + request.path(), () -> {
            List<String> below = parameters.keySet().stream()
                    .filter(name -> name.startsWith(path))
                    .filter(name -> request.recursive() || name.indexOf('/', path.length()) < 0)
                    .toList();
            int from = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
            int to = Math.min(below.size(), from + Math.min(PAGE, request.maxResults()));
            return GetParametersByPathResponse.builder()
                    .parameters(below.subList(from, to).stream()
                            .flatMap(name -> selected(name, label(request)).stream()
                                    .map(version -> shown(name, version, request.withDecryption())))
                            .toList())
                    .nextToken(to < below.size() ? Integer.toString(to) : null)
                    .build();
        });
    }

    private static Optional<String> label(GetParametersByPathRequest request) {
        return request.parameterFilters().stream()
                .filter(filter -> filter.key().equals("Label"))
                .map(filter -> filter.values().getFirst())
                .findFirst();
    }

    @Override
    public GetParametersResponse getParameters(GetParametersRequest request) {
        if (request.names().size() > PAGE) {
            throw failure(400, "ValidationException", "too many");
        }
        return call("Get " + request.names().size(), () -> {
            List<Parameter> found = new ArrayList<>();
            List<String> invalid = new ArrayList<>();
            for (String text : request.names()) {
                String[] parts = text.split(":", 2);
                selected(parts[0], parts.length == 1 ? Optional.empty() : Optional.of(parts[1]))
                        .map(version -> shown(parts[0], version, request.withDecryption()))
                        .ifPresentOrElse(found::add, () -> invalid.add(text));
            }
            return GetParametersResponse.builder()
                    .parameters(found)
                    .invalidParameters(invalid)
                    .build();
        });
    }

    private Optional<Version> selected(String name, Optional<String> selector) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(version -> selector.isEmpty()
                        || version.label().equals(selector.get())
                        || Long.toString(version.number()).equals(selector.get()))
                .max(Comparator.comparingLong(Version::number));
    }

    private static Parameter shown(String name, Version version, boolean decrypt) {
        boolean sealed = version.type().equals("SecureString") && !decrypt;
        return Parameter.builder()
                .name(name)
                .value(sealed ? SEALED + version.value() : version.value())
                .type(version.type())
                .version(version.number())
                .lastModifiedDate(version.modified())
                .build();
    }

    private <T> T call(String what, Supplier<T> effect) {
        RuntimeException failure = noted(what);
        during.run();
        if (failure != null) {
            throw failure;
        }
        synchronized (this) {
            return effect.get();
        }
    }

    private synchronized RuntimeException noted(String what) {
        journal.add(what);
        return planned.getOrDefault(Integer.toString(journal.size()), planned.get("always"));
    }

    @Override
    public String serviceName() {
        return "ssm";
    }

    @Override
    public void close() {}
}
