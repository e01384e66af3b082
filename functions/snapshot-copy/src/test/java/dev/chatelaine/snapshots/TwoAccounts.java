package dev.chatelaine.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.Unavailable;
import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.Accounts;
import dev.chatelaine.aws.DynamoDbLeases;
import dev.chatelaine.aws.Ec2Snapshots;
import dev.chatelaine.aws.Ec2Volumes;
import dev.chatelaine.aws.ForeignRole;
import dev.chatelaine.aws.IamRolePolicies;
import dev.chatelaine.aws.KmsKeyRules;
import dev.chatelaine.aws.Leases;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.model.Volume;

/** A source account with an encrypted volume, and a target account with a key and a role, in memory. */
final class TwoAccounts implements Accounts {

    static final String SOURCE = "111111111111";
    static final String TARGET = "222222222222";
    static final String VOLUME = "vol-0123456789abcdef0";
    static final String SOURCE_KEY = "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111";
    static final String TARGET_KEY = "arn:aws:kms:us-east-1:222222222222:key/22222222-2222-2222-2222-222222222222";
    static final String ALIAS = "arn:aws:kms:us-east-1:222222222222:alias/backups";

    final Calls calls = new Calls();
    final TickingClock clock = new TickingClock();
    final Leases leases = new DynamoDbLeases(new FakeDynamoDb(calls), "leases", clock);
    final FakeEbs ebs = new FakeEbs();
    final Map<String, String> keyPolicies = new HashMap<>();
    final Map<String, String> keyStates = new HashMap<>();
    final Map<String, String> rolePolicies = new HashMap<>();
    boolean keyReadable = true;

    TwoAccounts() {
        ebs.volumes.put(VOLUME, volume(SOURCE_KEY));
        keyPolicies.put(SOURCE_KEY, policyOf(SOURCE));
        keyPolicies.put(TARGET_KEY, policyOf(TARGET));
        rolePolicies.put("UseKeys", "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"kms:*\",\"Resource\":\"*\"}]}");
    }

    static Volume volume(String key) {
        return Volume.builder()
                .volumeId(VOLUME)
                .size(8)
                .kmsKeyId(key)
                .encrypted(key != null)
                .state("in-use")
                .build();
    }

    /** With white space of its own, which must stay. */
    private static String policyOf(String account) {
        return "{\n  \"Version\" : \"2012-10-17\",\n  \"Statement\" : [ {\n    \"Sid\" : \"Admin\",\n"
                + "    \"Effect\" : \"Allow\",\n    \"Principal\" : { \"AWS\" : \"arn:aws:iam::" + account
                + ":root\" },\n    \"Action\" : \"kms:*\",\n    \"Resource\" : \"*\"\n  } ]\n}\n";
    }

    String sourcePolicy() {
        return keyPolicies.get(SOURCE_KEY);
    }

    /** One snapshot, one whole copy under the target's key, one restored volume, and nothing open. */
    void demandCopied(StateMachine.End end, String policyBefore) {
        assertThat(end.succeeded()).as(String.valueOf(end.output())).isTrue();
        assertThat(ebs.of(SOURCE)).hasSize(1);
        assertThat(ebs.of(TARGET)).hasSize(1).allSatisfy(copy -> {
            assertThat(copy.kmsKeyId()).isEqualTo(TARGET_KEY);
            assertThat(copy.stateAsString()).isEqualTo("completed");
        });
        assertThat(ebs.volumes).hasSize(2);
        demandClosed(policyBefore);
    }

    /** No share, and the key policy byte for byte as it was. */
    void demandClosed(String policyBefore) {
        assertThat(ebs.shares.values()).allSatisfy(shares -> assertThat(shares).isEmpty());
        assertThat(sourcePolicy()).isEqualTo(policyBefore);
    }

    @Override
    public Account own() {
        return account(SOURCE);
    }

    @Override
    public Account by(ForeignRole role) {
        try {
            return calls.make("sts:AssumeRole", () -> account(role.account()));
        } catch (SdkClientException lost) {
            throw new Unavailable("sts:AssumeRole got no answer.");
        }
    }

    private Account account(String id) {
        FakeEc2 ec2 = new FakeEc2(ebs, id, this::readable, calls);
        return new Account(
                id,
                "us-east-1",
                new Ec2Snapshots(ec2, "us-east-1"),
                new Ec2Volumes(ec2),
                new KmsKeyRules(new FakeKms(keyPolicies, Map.of(ALIAS, TARGET_KEY), keyStates, calls)),
                new IamRolePolicies(new FakeIam(rolePolicies, calls)));
    }

    private boolean readable() {
        return keyReadable && keyPolicies.get(SOURCE_KEY).contains("kms:Decrypt");
    }
}
