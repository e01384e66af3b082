package dev.chatelaine.access;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.lint.IamData;
import dev.chatelaine.core.policy.lint.Kind;
import dev.chatelaine.core.policy.lint.Linter;
import dev.chatelaine.core.policy.write.KeyDescription;
import dev.chatelaine.core.policy.write.KeyPolicyWriter;
import dev.chatelaine.core.policy.write.KeyPrincipal;
import dev.chatelaine.core.policy.write.Via;
import dev.chatelaine.lambda.Primed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes key policies, and looks over what it wrote. */
public final class KeyPolicies implements Primed {

    private final Linter linter = new Linter(new IamData());

    /**
     * Writes a policy.
     *
     * @throws dev.chatelaine.InvalidRequest as {@link KeyPolicyWriter#write} does
     */
    public WriteAnswer write(WriteRequest request) {
        KeyDescription description = request.description();
        Policy policy = request.writer().write(description);
        return WriteAnswer.of(policy, linter.lint(policy, Kind.KEY, Optional.of(description.account())));
    }

    @Override
    public void prime() {
        List<KeyPrincipal> names = KeyPrincipal.of("arn:aws:iam::111122223333:role/rehearsal").stream()
                .toList();
        KeyDescription description = KeyDescription.of("111122223333")
                .admins(names)
                .users(names)
                .services(Via.of("s3").stream().toList())
                .encryptionContext(Map.of("a", "b"))
                .build();
        write(new WriteRequest(description, KeyPolicyWriter.LEAST_PRIVILEGE));
    }
}
