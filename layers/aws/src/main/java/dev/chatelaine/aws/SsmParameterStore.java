package dev.chatelaine.aws;

import dev.chatelaine.InvalidRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterStringFilter;
import software.amazon.awssdk.services.ssm.model.SsmException;

/**
 * Parameter Store of the client's account and region.
 *
 * <p>Pages of a tree cannot be skipped or asked for side by side, since their tokens are opaque, and a filtered page may
 * be empty though more follow: so a tree is read until there is no token.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html">GetParametersByPath</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html">GetParameters</a>
 */
public final class SsmParameterStore implements ParameterStore {

    /** The most parameters that one call answers, in either operation. */
    private static final int MOST_PER_CALL = 10;

    /** The most parameters of a tree: as many as an account has without asking for more. */
    private static final int MOST_PARAMETERS = 10_000;

    /** The most characters of their names and values: several times what an answer may hold. */
    private static final long MOST_CHARACTERS = 16L << 20;

    private final SsmClient ssm;

    /** Reads by this client. */
    public SsmParameterStore(SsmClient ssm) {
        this.ssm = ssm;
    }

    @Override
    public ParameterReading tree(ParameterTree tree, Runnable beforeEachCall) {
        try (Collecting found = new Collecting(tree.decrypt())) {
            Optional<String> token = Optional.empty();
            do {
                beforeEachCall.run();
                GetParametersByPathResponse page = page(tree, token);
                found.add(page.parameters());
                requireBounded(tree, found);
                token = Optional.ofNullable(page.nextToken()).filter(next -> !next.isEmpty());
            } while (token.isPresent());
            return found.whole();
        }
    }

    @Override
    public ParameterReading named(ParameterNames names, Runnable beforeEachCall) {
        List<String> selected = names.selected();
        try (Collecting found = new Collecting(names.decrypt())) {
            for (int from = 0; from < selected.size(); from += MOST_PER_CALL) {
                beforeEachCall.run();
                found.add(batch(selected.subList(from, Math.min(selected.size(), from + MOST_PER_CALL)), names));
            }
            return found.whole();
        }
    }

    private GetParametersByPathResponse page(ParameterTree tree, Optional<String> token) {
        GetParametersByPathRequest.Builder request = GetParametersByPathRequest.builder()
                .path(tree.path())
                .recursive(true)
                .withDecryption(tree.decrypt())
                .maxResults(MOST_PER_CALL)
                .nextToken(token.orElse(null));
        tree.label()
                .ifPresent(label -> request.parameterFilters(ParameterStringFilter.builder()
                        .key("Label")
                        .option("Equals")
                        .values(label)
                        .build()));
        return call("GetParametersByPath", tree.path(), () -> ssm.getParametersByPath(request.build()));
    }

    private List<Parameter> batch(List<String> names, ParameterNames asked) {
        return call(
                        "GetParameters",
                        names.getFirst() + (names.size() == 1 ? "" : " and " + (names.size() - 1) + " more"),
                        () -> ssm.getParameters(request -> request.names(names).withDecryption(asked.decrypt())))
                .parameters();
    }

    /** Parameter Store decrypts in the reader's name, and passes on what KMS says: then the missing right is KMS's. */
    private static <T> T call(String operation, String resource, Supplier<T> call) {
        return new ServiceCall("ssm:" + operation, resource).answer(() -> {
            try {
                return call.get();
            } catch (SsmException failure) {
                throw ofKms(failure) ? new ServiceCall("kms:Decrypt", resource).refusal(failure) : failure;
            }
        });
    }

    private static boolean ofKms(SsmException failure) {
        AwsErrorDetails details = failure.awsErrorDetails();
        return details != null
                && (details.errorCode().equals("InvalidKeyId")
                        || (details.errorCode().startsWith("AccessDenied") && quotesKms(details.errorMessage())));
    }

    private static boolean quotesKms(String said) {
        return said != null && (said.contains("kms:") || said.contains("master key"));
    }

    private static void requireBounded(ParameterTree tree, Collecting found) {
        if (found.parameters.size() > MOST_PARAMETERS || found.characters > MOST_CHARACTERS) {
            throw new InvalidRequest("The tree " + tree.path() + " holds more than " + MOST_PARAMETERS
                    + " parameters, or more than " + MOST_CHARACTERS + " characters: ask for paths further down.");
        }
    }

    /** What was read so far; what is not handed out as a whole is wiped. */
    private static final class Collecting implements AutoCloseable {

        private final List<StoredParameter> parameters = new ArrayList<>();
        private final boolean decrypted;
        private long calls;
        private long characters;
        private boolean whole;

        Collecting(boolean decrypted) {
            this.decrypted = decrypted;
        }

        void add(List<Parameter> answered) {
            calls++;
            answered.stream().map(Collecting::stored).forEach(this::add);
        }

        private void add(StoredParameter parameter) {
            parameters.add(parameter);
            characters += parameter.characters();
        }

        ParameterReading whole() {
            whole = true;
            long secure = parameters.stream().filter(StoredParameter::isSecure).count();
            return new ParameterReading(parameters, calls, decrypted ? secure : 0);
        }

        @Override
        public void close() {
            if (!whole) {
                parameters.forEach(parameter -> parameter.value().close());
            }
        }

        private static StoredParameter stored(Parameter parameter) {
            return new StoredParameter(
                    parameter.name(),
                    ParameterValue.of(parameter.value()),
                    parameter.typeAsString(),
                    parameter.version(),
                    parameter.lastModifiedDate());
        }
    }
}
