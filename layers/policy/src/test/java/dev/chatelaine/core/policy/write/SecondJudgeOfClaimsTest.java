package dev.chatelaine.core.policy.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.differential.SecondJudge;
import dev.chatelaine.core.policy.differential.SecondJudge.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the writer claims of its policies, beside {@code @cloud-copilot/iam-simulate}. Left out are claims about an
 * encryption context, which it ignores, and about operations that it does not know to end at the account's border.
 */
class SecondJudgeOfClaimsTest {

    private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String EVERYTHING =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";

    private static void assertAgreed(KeyDescription description, KeyPolicyWriter writer, Stream<Claim> claims)
            throws IOException {
        Policy policy = writer.write(description);
        List<Claim> asked = claims.filter(
                        claim -> claim.context().keySet().stream().noneMatch(name -> name.startsWith(Bounds.CONTEXT)))
                .toList();
        List<String> differences = new ArrayList<>();
        int decided = 0;
        try (SecondJudge judge = new SecondJudge(Path.of(System.getProperty(SecondJudge.MODULES)))) {
            List<String> answers = judge.decide(
                    asked.stream().map(claim -> question(claim, policy)).toList());
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).startsWith("error")) {
                    continue;
                }
                decided++;
                if (answers.get(i).equals("Allowed") != asked.get(i).allowed()) {
                    differences.add(asked.get(i).sentence() + " " + answers.get(i));
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(decided).isGreaterThan(asked.size() / 2);
    }

    /** What we derive from the request, it has to be told. */
    private static Question question(Claim claim, Policy policy) {
        Map<String, List<String>> context = new HashMap<>(claim.context());
        if (claim.action().equals(KeyOperations.GRANT)) {
            context.putIfAbsent(
                    "kms:GrantIsForAWSResource", List.of(Boolean.toString(context.containsKey(Bounds.VIA))));
        }
        String caller = claim.caller().name();
        if (caller.startsWith("arn:")) {
            context.put("aws:PrincipalArn", List.of(caller));
        }
        return new Question(
                caller.equals("anonymous") ? "*" : caller,
                claim.action(),
                KEY,
                "111122223333",
                context,
                needsPolicy(claim, caller) ? List.of(EVERYTHING) : List.of(),
                policy.print());
    }

    /** IAM User Guide, "Policy evaluation logic": the root user needs no identity policy; the other judge asks for one. */
    private static boolean needsPolicy(Claim claim, String caller) {
        return claim.standing() == Claim.Standing.ALLOWED_EVERYTHING || caller.endsWith(":root");
    }

    private static void assumeItIsThere() {
        assumeThat(System.getProperty(SecondJudge.MODULES, ""))
                .as("system property %s: the node_modules that hold iam-simulate", SecondJudge.MODULES)
                .isNotBlank();
    }

    @Test
    void agreesOnPoliciesOfLeastPrivilege() throws IOException {
        assumeItIsThere();
        for (KeyDescriptionBuilder builder : List.of(
                Described.plain(),
                Described.plain().usage(KeyUsage.SIGN_VERIFY),
                Described.full().encryptionContext(Map.of()))) {
            KeyDescription description = builder.build();
            assertAgreed(description, KeyPolicyWriter.LEAST_PRIVILEGE, new LeastPrivilege().claims(description));
        }
    }

    @Test
    void agreesOnTheConsolesPolicy() throws IOException {
        assumeItIsThere();
        KeyDescription description = Described.plain().build();
        assertAgreed(description, KeyPolicyWriter.CONSOLE, new ConsoleDefault().claims(description));
    }
}
