package dev.chatelaine.rotation;

import dev.chatelaine.aws.SecretState;
import dev.chatelaine.aws.SecretText;
import dev.chatelaine.aws.SecretVersions;
import java.util.Optional;

/** Secrets whose calls may fail. */
record InterruptedVersions(SecretVersions versions, Outside outside) implements SecretVersions {

    @Override
    public SecretState describe(String secretId) {
        return outside.call("describe", () -> versions.describe(secretId));
    }

    @Override
    public Optional<SecretText> at(String secretId, String stage) {
        return outside.call("get " + stage, () -> versions.at(secretId, stage));
    }

    @Override
    public Optional<SecretText> of(String secretId, String versionId, String stage) {
        return outside.call("get " + stage, () -> versions.of(secretId, versionId, stage));
    }

    @Override
    public boolean putPending(String secretId, String versionId, SecretText value, Optional<SecretText> token) {
        return outside.call("put", () -> versions.putPending(secretId, versionId, value, token));
    }

    @Override
    public void promote(String secretId, String versionId, String from) {
        outside.run("promote", () -> versions.promote(secretId, versionId, from));
    }
}
