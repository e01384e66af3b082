package dev.chatelaine.snapshots.wiring;

import dev.chatelaine.aws.Accounts;
import dev.chatelaine.aws.Clients;
import dev.chatelaine.aws.DynamoDbLeases;
import dev.chatelaine.aws.Leases;
import dev.chatelaine.aws.StsAccounts;
import dev.chatelaine.lambda.Settings;
import dev.chatelaine.snapshots.CopySettings;
import dev.chatelaine.snapshots.Means;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What holds the steps together. A test gives settings, time and accounts of its own. */
@Factory
class Wiring {

    @Singleton
    @Requires(missingBeans = Clock.class)
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    CopySettings settings(Settings environment) {
        return CopySettings.read(environment);
    }

    @Singleton
    @Requires(missingBeans = Accounts.class)
    Accounts accounts(CopySettings settings) {
        return new StsAccounts(new Clients(settings.endpoint()), settings.account(), settings.region());
    }

    /** Where no key policy is edited there is no table, and nothing to keep apart. */
    @Singleton
    @Requires(missingBeans = Leases.class)
    Leases leases(CopySettings settings, Clock clock) {
        DynamoDbClient dynamo = new Clients(settings.endpoint()).build(DynamoDbClient.builder(), settings.region());
        return new DynamoDbLeases(dynamo, settings.leases().orElse(""), clock);
    }

    /** What all steps are made of. */
    @Singleton
    Means means(CopySettings settings, Clock clock, Accounts accounts, Leases leases) {
        return new Means(settings.plan(), clock, accounts, leases);
    }
}
