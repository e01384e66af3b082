package dev.chatelaine.front.kms.state;

import dev.chatelaine.front.kms.engine.KeyMaterial;
import java.time.Instant;
import java.util.Optional;

/**
 * Material that lies at one place.
 *
 * @param material the material
 * @param validTo when it expires, if it does
 */
public record MaterialCopy(KeyMaterial material, Optional<Instant> validTo) {

    boolean validAt(Instant now) {
        return validTo.map(now::isBefore).orElse(true);
    }

    /** Which version, and where: the family of a key that KMS made material for, the ARN of one with imported material. */
    record At(String place, String materialId) {}
}
