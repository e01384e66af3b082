package dev.chatelaine.aws;

import dev.chatelaine.Shown;
import dev.chatelaine.core.policy.access.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GrantConstraints;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;

/** Key policies and grants as KMS has them, in the client's region and account. */
public final class KmsKeyRules {

    private static final String DEFAULT = "default";

    private static final int SOME = 100;

    private final KmsClient kms;
    private final Consumer<AwsRequestOverrideConfiguration.Builder> limits;

    /** Reads with this client. */
    public KmsKeyRules(KmsClient kms) {
        this(kms, call -> {});
    }

    private KmsKeyRules(KmsClient kms, Consumer<AwsRequestOverrideConfiguration.Builder> limits) {
        this.kms = kms;
        this.limits = limits;
    }

    /** The same, for what can be done without: gives up after seconds. */
    KmsKeyRules briefly() {
        return new KmsKeyRules(kms, PolicyReasons.BRIEFLY);
    }

    /**
     * Who may use a key.
     *
     * @param key a key id, a key ARN, or an alias's ARN or name
     * @throws dev.chatelaine.NotFound if there is no such key
     * @throws dev.chatelaine.Refusal of another class that tells why not
     */
    public KeyRules of(String key) {
        String arn = facts(key).arn();
        return new KeyRules(arn, policy(arn), grants(arn));
    }

    /** What a key is, by key id, key ARN, or an alias's ARN or name. */
    public KeyFacts facts(String key) {
        KeyMetadata found = explained("kms:DescribeKey", key)
                .answer(() -> kms.describeKey(request -> request.keyId(key)))
                .keyMetadata();
        return new KeyFacts(
                found.arn(),
                found.keyManager() == KeyManagerType.AWS,
                found.keySpec() == KeySpec.SYMMETRIC_DEFAULT,
                found.keyStateAsString());
    }

    /** The key policy, by the key's ARN. */
    public String policy(String arn) {
        return call("kms:GetKeyPolicy", arn)
                .answer(() -> kms.getKeyPolicy(
                        request -> request.keyId(arn).policyName(DEFAULT).overrideConfiguration(limits)))
                .policy();
    }

    /** Puts another policy in the place of the key's own, by the key's ARN. */
    public void replace(String arn, String policy) {
        explained("kms:PutKeyPolicy", arn)
                .answer(() -> kms.putKeyPolicy(
                        request -> request.keyId(arn).policyName(DEFAULT).policy(policy)));
    }

    /** The first grants on the key, by its ARN; there may be 50,000. */
    List<Grant> firstGrants(String arn) {
        return call("kms:ListGrants", arn)
                .answer(() ->
                        kms.listGrants(request -> request.keyId(arn).limit(SOME).overrideConfiguration(limits)))
                .grants()
                .stream()
                .map(KmsKeyRules::grant)
                .toList();
    }

    private List<Grant> grants(String arn) {
        return explained("kms:ListGrants", arn)
                .answer(() -> kms.listGrantsPaginator(request -> request.keyId(arn)).stream()
                        .flatMap(page -> page.grants().stream())
                        .map(KmsKeyRules::grant)
                        .toList());
    }

    /** A call whose denial the key policy may explain; an alias does not tell whose key it is. */
    private ServiceCall explained(String action, String key) {
        return KeyArn.parse(key)
                .map(arn -> new ServiceCall(action, arn.text(), KeyReasons.of(kms, arn.text(), Map::of)))
                .orElseGet(() -> call(action, key));
    }

    private static ServiceCall call(String action, String key) {
        return new ServiceCall(action, KeyArn.parse(key).map(KeyArn::text).orElseGet(() -> Shown.name(key)));
    }

    private static Grant grant(GrantListEntry entry) {
        return new Grant(
                entry.grantId(),
                entry.granteePrincipal(),
                Optional.ofNullable(entry.retiringPrincipal()),
                account(entry),
                entry.operationsAsStrings(),
                constraints(entry.constraints()));
    }

    /** The issuing account is the ARN of its root user, or its bare number. */
    private static String account(GrantListEntry entry) {
        String issuer = entry.issuingAccount() == null ? entry.keyId() : entry.issuingAccount();
        String[] arn = issuer.split(":", 6);
        return arn.length == 6 ? arn[4] : issuer;
    }

    private static List<Grant.Constraint> constraints(GrantConstraints given) {
        List<Grant.Constraint> constraints = new ArrayList<>();
        if (given != null && given.hasEncryptionContextEquals()) {
            constraints.add(new Grant.ContextEquals(given.encryptionContextEquals()));
        }
        if (given != null && given.hasEncryptionContextSubset()) {
            constraints.add(new Grant.ContextSubset(given.encryptionContextSubset()));
        }
        return constraints;
    }
}
