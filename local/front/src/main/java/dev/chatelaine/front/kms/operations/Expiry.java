package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Fields;
import dev.chatelaine.front.kms.protocol.Reply;
import dev.chatelaine.front.kms.state.MaterialCopy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether imported material expires, and when: 365 days from now at most.
 *
 * @param validTo the end, unless it does not expire
 */
record Expiry(Optional<Instant> validTo) {

    private static final Duration LONGEST = Duration.ofDays(365);

    /** The value set of {@code ExpirationModel}. */
    private enum ExpirationModel {
        KEY_MATERIAL_EXPIRES,
        KEY_MATERIAL_DOES_NOT_EXPIRE
    }

    static Expiry of(MaterialCopy copy) {
        return new Expiry(copy.validTo());
    }

    /** What an import asks for. */
    static Expiry of(Fields fields, Instant now) {
        Optional<Instant> validTo = fields.time("ValidTo");
        ExpirationModel model = fields.optionalChoice("ExpirationModel", ExpirationModel.class)
                .orElse(ExpirationModel.KEY_MATERIAL_EXPIRES);
        boolean expires = model == ExpirationModel.KEY_MATERIAL_EXPIRES;
        demand(
                !expires || validTo.isPresent(),
                "A validTo date must be set if the ExpirationModel is KEY_MATERIAL_EXPIRES");
        demand(
                expires || validTo.isEmpty(),
                "A validTo date must not be set if the ExpirationModel is KEY_MATERIAL_DOES_NOT_EXPIRE");
        demand(
                validTo.map(end -> end.isAfter(now) && !end.isAfter(now.plus(LONGEST)))
                        .orElse(true),
                "The validTo date must lie in the future, 365 days from now at most");
        return new Expiry(validTo);
    }

    String model() {
        return (validTo.isPresent()
                        ? ExpirationModel.KEY_MATERIAL_EXPIRES
                        : ExpirationModel.KEY_MATERIAL_DOES_NOT_EXPIRE)
                .name();
    }

    void writeTo(Reply reply) {
        reply.text("ExpirationModel", model()).time("ValidTo", validTo);
    }

    private static void demand(boolean met, String sentence) {
        if (!met) {
            throw KmsRefusal.validation(sentence);
        }
    }
}
