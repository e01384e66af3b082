package dev.chatelaine.snapshots;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The statements by which a key policy lets the target role copy a snapshot, and do nothing else with the key: reading
 * and granting only by way of EC2, granting only to AWS resources.
 *
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/share-kms-key.html">Share the KMS key used to encrypt
 *     a shared snapshot</a>
 */
final class KeyStatements {

    private KeyStatements() {}

    /** The Sids of a run's statements: whole ones, since one run's id may begin with another's. */
    static Set<String> sids(Run run) {
        return Set.of(sid(run, "use"), sid(run, "grant"), sid(run, "describe"));
    }

    private static String sid(Run run, String what) {
        return "chatelaine-" + run.id() + "-" + what;
    }

    /** The statements of a run, as JSON. */
    static List<String> of(Run run, Plan plan, String sourceRegion) {
        String principal = "\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + plan.roleArn() + "\"},";
        String via = via(List.of(sourceRegion, plan.region()));
        return List.of(
                statement(run, "use") + principal
                        + "\"Action\":[\"kms:Decrypt\",\"kms:ReEncryptFrom\"],\"Resource\":\"*\","
                        + "\"Condition\":{\"StringEquals\":{" + via + ",\"kms:CallerAccount\":\"" + plan.account()
                        + "\"}}}",
                statement(run, "grant") + principal
                        + "\"Action\":\"kms:CreateGrant\",\"Resource\":\"*\",\"Condition\":{"
                        + "\"Bool\":{\"kms:GrantIsForAWSResource\":\"true\"},\"StringEquals\":{" + via + "}}}",
                statement(run, "describe") + principal + "\"Action\":\"kms:DescribeKey\",\"Resource\":\"*\"}");
    }

    private static String statement(Run run, String what) {
        return "{\"Sid\":\"" + sid(run, what) + "\",";
    }

    private static String via(List<String> regions) {
        return "\"kms:ViaService\":"
                + new TreeSet<>(regions)
                        .stream()
                                .map(region -> "\"ec2." + region + ".amazonaws.com\"")
                                .collect(Collectors.joining(",", "[", "]"));
    }
}
