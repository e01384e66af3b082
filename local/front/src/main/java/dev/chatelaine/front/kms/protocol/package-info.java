/**
 * KMS's JSON: reading the members of a request by the constraints of the service model, and writing answers.
 *
 * <p>Facts: the service model {@code kms-2014-11-01} (lengths, enumerations) and the words in which AWS reports a
 * broken constraint ("1 validation error detected: …").
 */
package dev.chatelaine.front.kms.protocol;
