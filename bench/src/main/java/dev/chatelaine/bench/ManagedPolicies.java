package dev.chatelaine.bench;

import dev.chatelaine.core.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;

/** Parsing the managed policies of AWS, one after another; {@code make test} gets them from moto. */
final class ManagedPolicies {

    private static final Path FILE = Path.of(
            Optional.ofNullable(System.getenv("CHATELAINE_MANAGED_POLICIES")).orElse(".local/managed-policies.jsonl"));

    private ManagedPolicies() {}

    /** Whether they are there to be parsed. */
    static boolean present() {
        return Files.exists(FILE);
    }

    static Task ours() {
        return parsing(Policy::parse);
    }

    static Task peer() {
        return parsing(IamPolicy::fromJson);
    }

    private static Task parsing(Function<String, Object> parser) {
        List<String> documents = documents();
        int[] next = new int[1];
        return () -> parser.apply(documents.get(next[0]++ % documents.size()));
    }

    private static List<String> documents() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
