/**
 * KMS: the operations that use key material are the front's own, on the JDK; keys themselves are ministack's.
 *
 * <p>{@code operations} holds one class for each operation and the table of them; {@code engine} is the cryptography,
 * {@code state} the material, {@code keys} ministack's metadata, {@code protocol} KMS's JSON, {@code model} its
 * vocabulary. CreateKey, aliases, policies, grants, tags, replicas and deletion pass through to ministack.
 *
 * <p>Facts from the service model {@code kms-2014-11-01}, the AWS KMS Developer Guide and AWS's own error messages.
 */
package dev.chatelaine.front.kms;
