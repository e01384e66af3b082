/**
 * The vocabulary of KMS: key specs, usages and states, algorithms, the metadata of a key, and the errors by name.
 *
 * <p>Names, sets and compatibilities are those of the service model {@code kms-2014-11-01} and of the developer guide's
 * "Key spec reference". Nothing here computes or speaks a protocol.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html">Key spec
 *     reference</a>
 */
package dev.chatelaine.front.kms.model;
