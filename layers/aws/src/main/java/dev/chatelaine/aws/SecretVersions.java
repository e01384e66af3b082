package dev.chatelaine.aws;

import java.util.Optional;

/** Secrets and their versions. Every call may refuse with the class that the failure belongs to. */
public interface SecretVersions {

    /**
     * The state of a secret.
     *
     * @throws dev.chatelaine.NotFound if there is no such secret
     */
    SecretState describe(String secretId);

    /** The value of the version that carries a label; empty if none does, or if that version has no value. */
    Optional<SecretText> at(String secretId, String stage);

    /** The value of a version that must carry a label; empty if there is no such version, or if it has no value yet. */
    Optional<SecretText> of(String secretId, String versionId, String stage);

    /**
     * Gives a version its value, once: it is labelled AWSPENDING.
     *
     * @param token what proves a rotation of another account's secret, if the service gave one
     * @return false if the version had another value already, which stays
     */
    boolean putPending(String secretId, String versionId, SecretText value, Optional<SecretText> token);

    /** Moves the label AWSCURRENT from one version to another. */
    void promote(String secretId, String versionId, String from);
}
