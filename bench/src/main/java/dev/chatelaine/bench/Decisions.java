package dev.chatelaine.bench;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Decisions by a compiled set: twenty identity statements with two conditions each, and a key policy that delegates. */
final class Decisions {

    private static final int STATEMENTS = 20;
    private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/";
    private static final List<String> ACTIONS =
            List.of("s3:GetObject", "s3:Put*", "kms:Decrypt", "kms:Generate*", "sqs:SendMessage");
    private static final String DELEGATES = "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":"
            + "{\"AWS\":\"111122223333\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}}";

    private Decisions() {}

    static Task decide() {
        PolicySet policies = PolicySet.builder()
                .identity("identity policy", Policy.parse(twenty()))
                .keyPolicy("key policy", Policy.parse(DELEGATES))
                .build();
        AccessRequest request = AccessRequest.of(
                Principal.of("arn:aws:sts::111122223333:assumed-role/app/session"),
                "kms:Decrypt",
                KEY + (STATEMENTS - ACTIONS.size() + 2),
                Map.of("kms:EncryptionContext:tenant", List.of("blue"), "aws:SecureTransport", List.of("true")));
        return () -> Evaluator.decide(request, policies);
    }

    /** Only the last Allow of kms:Decrypt matches. */
    private static String twenty() {
        return IntStream.range(0, STATEMENTS)
                .mapToObj(Decisions::statement)
                .collect(Collectors.joining(",", "{\"Version\":\"2012-10-17\",\"Statement\":[", "]}"));
    }

    private static String statement(int position) {
        return """
                {"Effect":"%s","Action":["%s","logs:Put*"],"Resource":"%s%d","Condition":{
                  "StringEquals":{"kms:EncryptionContext:tenant":"blue"},"Bool":{"aws:SecureTransport":"true"}}}""".formatted(
                        position % ACTIONS.size() == ACTIONS.size() - 1 ? "Deny" : "Allow",
                        ACTIONS.get(position % ACTIONS.size()),
                        KEY,
                        position);
    }
}
