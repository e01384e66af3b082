package dev.chatelaine.envelope.wiring;

import dev.chatelaine.aws.AllowedObjects;
import dev.chatelaine.aws.Clients;
import dev.chatelaine.aws.KeyArn;
import dev.chatelaine.aws.KmsAliases;
import dev.chatelaine.aws.KmsClients;
import dev.chatelaine.aws.KmsSigningKey;
import dev.chatelaine.aws.KmsWrappingKey;
import dev.chatelaine.aws.Objects;
import dev.chatelaine.aws.S3Objects;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.envelope.Decryptor;
import dev.chatelaine.envelope.Encryptor;
import dev.chatelaine.envelope.EnvelopeSettings;
import dev.chatelaine.envelope.KeySet;
import dev.chatelaine.envelope.Keys;
import dev.chatelaine.envelope.Signer;
import dev.chatelaine.envelope.UploadSealer;
import dev.chatelaine.envelope.Verifier;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What holds the logic together. A test gives settings and clients of its own. The logic is made where it is asked for,
 * since each function is configured for its own.
 */
@Factory
class Wiring {

    @Singleton
    EnvelopeSettings settings(Settings environment) {
        return EnvelopeSettings.read(environment);
    }

    @Singleton
    Clients clients(EnvelopeSettings settings) {
        return new Clients(settings.endpoint());
    }

    @Singleton
    @Requires(missingBeans = KmsClients.class)
    KmsClients kms(Clients clients, EnvelopeSettings settings) {
        List<KeyArn> keys = Stream.concat(settings.keys().stream(), settings.signingKeys().stream())
                .toList();
        return new KmsClients(keys, region -> clients.build(KmsClient.builder(), region));
    }

    @Singleton
    @Requires(missingBeans = S3Client.class)
    S3Client s3(Clients clients) {
        return S3Objects.client(clients);
    }

    @Singleton
    Keys<WrappingKey> keys(KmsClients kms, EnvelopeSettings settings) {
        return new Keys<>(
                KeySet.ENVELOPE, settings.keys(), arn -> KmsWrappingKey.of(arn, kms), new KmsAliases(kms)::key);
    }

    @Singleton
    Keys<KmsSigningKey> signingKeys(KmsClients kms, EnvelopeSettings settings) {
        return new Keys<>(
                KeySet.SIGNING, settings.signingKeys(), arn -> KmsSigningKey.of(arn, kms), new KmsAliases(kms)::key);
    }

    @Singleton
    Objects objects(S3Client s3, EnvelopeSettings settings) {
        return new AllowedObjects(
                new S3Objects(s3, settings.buckets().owner(), Clock.systemUTC()),
                settings.buckets().names(),
                settings.refusedPrefixes());
    }

    @Bean
    Encryptor encryptor(Keys<WrappingKey> keys, Objects objects, EnvelopeSettings settings) {
        return new Encryptor(keys, objects, settings.contextRules());
    }

    @Bean
    Decryptor decryptor(Keys<WrappingKey> keys, Objects objects, EnvelopeSettings settings) {
        return new Decryptor(keys, objects, settings.contextRules(), settings.commitmentPolicy());
    }

    @Bean
    Signer signer(Keys<KmsSigningKey> keys, Objects objects) {
        return new Signer(keys, objects);
    }

    @Bean
    Verifier verifier(Keys<KmsSigningKey> keys, Objects objects) {
        return new Verifier(keys, objects);
    }

    @Bean
    UploadSealer uploadSealer(Keys<WrappingKey> keys, Objects objects, EnvelopeSettings settings) {
        return new UploadSealer(keys, objects, settings.requiredUploads(), settings.contextRules());
    }
}
