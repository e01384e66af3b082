package dev.chatelaine.envelope.wiring;

import dev.chatelaine.envelope.Decryptor;
import dev.chatelaine.envelope.Encryptor;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.kms.KmsClient;

/** Joins the logic with its adapters. */
@Factory
public class Wiring {

    @Singleton
    KmsClient kms() {
        return KmsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Singleton
    Encryptor encryptor() {
        return new Encryptor();
    }

    @Singleton
    Decryptor decryptor() {
        return new Decryptor();
    }
}
