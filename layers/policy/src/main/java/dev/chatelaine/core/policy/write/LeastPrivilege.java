package dev.chatelaine.core.policy.write;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.PolicyBuilder;
import dev.chatelaine.core.policy.Principals;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.StatementBuilder;
import dev.chatelaine.core.policy.Version;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the description names, and nothing else. Identity policies of the account open nothing: the account is not let in.
 * Should all administrators be deleted, its root user, in person, can still put another policy.
 */
final class LeastPrivilege implements KeyPolicyForm {

    @Override
    public Policy policy(KeyDescription description) {
        PolicyBuilder policy = Policy.builder()
                .version(Version.V2012)
                .statement(allow("Administration", description.adminArns(), KeyOperations.ADMINISTRATION)
                        .build())
                .statement(use(description));
        if (description.isBound()) {
            policy.statement(allow("Description", description.userArns(), List.of(KeyOperations.DESCRIBE))
                    .build());
        }
        if (description.grants()) {
            policy.statement(grants(description));
        }
        return policy.statement(recovery(description)).build();
    }

    @Override
    public Stream<Claim> claims(KeyDescription description) {
        return new LeastPrivilegeClaims(description).all();
    }

    /** DescribeKey carries no context, and is called directly: under conditions it is allowed apart. */
    private static Statement use(KeyDescription description) {
        List<String> operations = description.usage().operations();
        List<String> actions = description.isBound()
                ? operations
                : Stream.concat(operations.stream(), Stream.of(KeyOperations.DESCRIBE))
                        .sorted()
                        .toList();
        return Bounds.on(allow("Use", description.userArns(), actions), description)
                .build();
    }

    private static Statement grants(KeyDescription description) {
        StatementBuilder statement = allow(
                        "Grants for AWS resources", description.userArns(), List.of(KeyOperations.GRANT))
                .when("Bool", "kms:GrantIsForAWSResource", List.of("true"));
        return Bounds.on(statement, description).build();
    }

    private static Statement recovery(KeyDescription description) {
        String root = description.ownRoot();
        return allow("Recovery by the root user", List.of(root), KeyOperations.RECOVERY)
                .when("ArnEquals", "aws:PrincipalArn", List.of(root))
                .build();
    }

    static StatementBuilder allow(String sid, List<String> principals, List<String> actions) {
        return Statement.allow()
                .sid(sid)
                .principals(Principals.Type.AWS, principals)
                .actions(actions)
                .resources(List.of("*"));
    }
}
