package dev.chatelaine.envelope;

import dev.chatelaine.aws.S3Place;

/**
 * A place in S3 that a result goes to.
 *
 * @param place where
 * @param overwrite whether an object that is there may be replaced
 */
record Destination(S3Place place, boolean overwrite) {}
