package dev.chatelaine.core.policy.write;

import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.StatementBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The statements by which a key policy lets a role of another account copy an encrypted EBS snapshot, and do nothing else
 * with the key: reading and granting only by way of EC2, granting only to AWS resources.
 *
 * @param name what the names of the statements begin with, so that they are found again
 * @param role the role that copies, by ARN
 * @param regions the Regions in which EC2 uses the key: the snapshot's own, and the one that it is copied to
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/share-kms-key.html">Share the KMS key used to encrypt
 *     a shared snapshot</a>
 */
public record SnapshotCopyAccess(String name, String role, SortedSet<String> regions) {

    public SnapshotCopyAccess {
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
    }

    /** The statements. */
    public List<Statement> statements() {
        String account = role.split(":", 6)[4];
        return List.of(
                throughEc2(allow("use", "kms:Decrypt", "kms:ReEncryptFrom"))
                        .when("StringEquals", "kms:CallerAccount", List.of(account))
                        .build(),
                throughEc2(allow("grant", KeyOperations.GRANT)
                                .when("Bool", "kms:GrantIsForAWSResource", List.of("true")))
                        .build(),
                allow("describe", KeyOperations.DESCRIBE).build());
    }

    /** The names of the statements. */
    public Set<String> sids() {
        return statements().stream()
                .flatMap(statement -> statement.sid().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private StatementBuilder allow(String what, String... actions) {
        return LeastPrivilege.allow(name + "-" + what, List.of(role), List.of(actions));
    }

    private StatementBuilder throughEc2(StatementBuilder statement) {
        return statement.when(
                "StringEquals",
                Bounds.VIA,
                regions.stream()
                        .map(region -> "ec2." + region + ".amazonaws.com")
                        .toList());
    }
}
