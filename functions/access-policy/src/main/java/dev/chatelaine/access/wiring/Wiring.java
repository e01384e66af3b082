package dev.chatelaine.access.wiring;

import dev.chatelaine.access.AccessSettings;
import dev.chatelaine.access.Explainer;
import dev.chatelaine.access.KeyPolicies;
import dev.chatelaine.access.KmsKeys;
import dev.chatelaine.access.PolicyLint;
import dev.chatelaine.aws.Clients;
import dev.chatelaine.aws.KmsKeyDetails;
import dev.chatelaine.aws.KmsKeyRules;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.kms.KmsClient;

/** What holds the logic together. A test gives settings and a client of its own. */
@Factory
class Wiring {

    @Singleton
    @Requires(missingBeans = KmsClient.class)
    KmsClient kms(Settings environment) {
        return new Clients(AccessSettings.read(environment).endpoint()).build(KmsClient.builder());
    }

    @Singleton
    PolicyLint policyLint() {
        return new PolicyLint();
    }

    @Singleton
    KeyPolicies keyPolicies() {
        return new KeyPolicies();
    }

    @Singleton
    Explainer explainer(KmsClient kms) {
        return new Explainer(new KmsKeys(new KmsKeyRules(kms), new KmsKeyDetails(kms)));
    }
}
