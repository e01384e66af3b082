package dev.chatelaine.core.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.ManagedPolicies;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings on the managed policies that AWS publishes, one document a line; PyPI's moto carries a copy of them. */
class ManagedPoliciesTest {

    private static final int LONGEST = 6_000;

    @Test
    void everyFixLessensItsFindings() throws IOException {
        List<String> documents = ManagedPolicies.documents().stream()
                .filter(document -> document.length() < LONGEST)
                .toList();

        assertThat(documents).hasSizeGreaterThan(1_000).allSatisfy(document -> {
            List<Finding> findings = Looked.at(Kind.IDENTITY, document);
            for (Finding finding : findings) {
                if (!finding.fix().isEmpty()) {
                    List<Finding> after = Looked.at(Kind.IDENTITY, JsonPatch.apply(document, finding.fix()));
                    assertThat(count(after, finding)).as(finding.toString()).isLessThan(count(findings, finding));
                }
            }
        });
    }

    private static long count(List<Finding> findings, Finding like) {
        return findings.stream().filter(one -> one.code().equals(like.code())).count();
    }
}
