package dev.chatelaine.snapshots.wiring;

import dev.chatelaine.aws.Accounts;
import dev.chatelaine.aws.Clients;
import dev.chatelaine.aws.StsAccounts;
import dev.chatelaine.lambda.Settings;
import dev.chatelaine.snapshots.CopyReceiving;
import dev.chatelaine.snapshots.CopySettings;
import dev.chatelaine.snapshots.Preflight;
import dev.chatelaine.snapshots.SnapshotTaking;
import dev.chatelaine.snapshots.SourceClosing;
import dev.chatelaine.snapshots.SourceOpening;
import dev.chatelaine.snapshots.Verification;
import dev.chatelaine.snapshots.VolumeRestoring;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;

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

    @Singleton
    Preflight preflight(CopySettings settings, Clock clock, Accounts accounts) {
        return new Preflight(settings.plan(), clock, accounts);
    }

    @Singleton
    SnapshotTaking taking(CopySettings settings, Clock clock, Accounts accounts) {
        return new SnapshotTaking(settings.plan(), clock, accounts);
    }

    @Singleton
    SourceOpening opening(CopySettings settings, Clock clock, Accounts accounts) {
        return new SourceOpening(settings.plan(), clock, accounts);
    }

    @Singleton
    CopyReceiving receiving(CopySettings settings, Clock clock, Accounts accounts) {
        return new CopyReceiving(settings.plan(), clock, accounts);
    }

    @Singleton
    SourceClosing closing(CopySettings settings, Clock clock, Accounts accounts) {
        return new SourceClosing(settings.plan(), clock, accounts);
    }

    @Singleton
    VolumeRestoring restoring(CopySettings settings, Clock clock, Accounts accounts) {
        return new VolumeRestoring(settings.plan(), clock, accounts);
    }

    @Singleton
    Verification verification(CopySettings settings, Clock clock, Accounts accounts) {
        return new Verification(settings.plan(), clock, accounts);
    }
}
