package dev.chatelaine.rotation.wiring;

import dev.chatelaine.aws.Clients;
import dev.chatelaine.aws.SecretVersions;
import dev.chatelaine.aws.SecretsManagerVersions;
import dev.chatelaine.lambda.Settings;
import dev.chatelaine.rotation.Databases;
import dev.chatelaine.rotation.Inspection;
import dev.chatelaine.rotation.Rotation;
import dev.chatelaine.rotation.RotationSettings;
import dev.chatelaine.rotation.postgres.PostgresDatabases;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What holds the logic together. A test gives settings, versions and databases of its own. */
@Factory
class Wiring {

    @Singleton
    RotationSettings settings(Settings environment) {
        return RotationSettings.read(environment);
    }

    @Singleton
    @Requires(missingBeans = SecretVersions.class)
    SecretVersions versions(RotationSettings settings) {
        return new SecretsManagerVersions(new Clients(settings.endpoint()).build(SecretsManagerClient.builder()));
    }

    @Singleton
    @Requires(missingBeans = Databases.class)
    Databases databases(RotationSettings settings) {
        return new PostgresDatabases(settings.certificates());
    }

    @Singleton
    Rotation rotation(SecretVersions versions, Databases databases, RotationSettings settings) {
        return new Rotation(versions, databases, settings.rules(), settings.masters());
    }

    @Singleton
    Inspection inspection(SecretVersions versions, Databases databases, RotationSettings settings) {
        return new Inspection(versions, databases, settings.masters());
    }
}
