package dev.chatelaine.front.kms.keys;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.kms.model.KeyMetadata;

/**
 * A key that a request named.
 *
 * @param reference how it was named
 * @param metadata what it is
 * @param described ministack's own words
 */
public record Found(KeyReference reference, KeyMetadata metadata, JsonNode described) {}
