package dev.chatelaine.snapshots;

import java.util.List;
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

    /** What the Sids of a run's statements begin with. */
    static String prefix(Run run) {
        return "chatelaine-" + run.id() + "-";
    }

    /** The statements of a run, as JSON. */
    static List<String> of(Run run, Plan plan, String sourceRegion) {
        String principal = "\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + plan.roleArn() + "\"},";
        String via = via(List.of(sourceRegion, plan.region()));
        String sid = "{\"Sid\":\"" + prefix(run);
        return List.of(
                sid + "use\"," + principal + "\"Action\":[\"kms:Decrypt\",\"kms:ReEncryptFrom\"],\"Resource\":\"*\","
                        + "\"Condition\":{\"StringEquals\":{" + via + ",\"kms:CallerAccount\":\"" + plan.account()
                        + "\"}}}",
                sid + "grant\"," + principal + "\"Action\":\"kms:CreateGrant\",\"Resource\":\"*\",\"Condition\":{"
                        + "\"Bool\":{\"kms:GrantIsForAWSResource\":\"true\"},\"StringEquals\":{" + via + "}}}",
                sid + "describe\"," + principal + "\"Action\":\"kms:DescribeKey\",\"Resource\":\"*\"}");
    }

    private static String via(List<String> regions) {
        return "\"kms:ViaService\":"
                + new TreeSet<>(regions)
                        .stream()
                                .map(region -> "\"ec2." + region + ".amazonaws.com\"")
                                .collect(Collectors.joining(",", "[", "]"));
    }
}
