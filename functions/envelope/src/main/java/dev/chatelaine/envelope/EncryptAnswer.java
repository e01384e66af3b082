package dev.chatelaine.envelope;

import io.micronaut.serde.annotation.Serdeable;

/** What Encrypt answers. */
@Serdeable
public record EncryptAnswer(long bytesIn, long bytesOut) {}
