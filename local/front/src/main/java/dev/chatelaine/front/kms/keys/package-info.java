/**
 * From what a request calls a key to the key: ministack's metadata by key id, key ARN, alias name or alias ARN.
 *
 * <p>Metadata stays in ministack, where CloudFormation made it; what the front knows better (whether imported material
 * is there and has not expired) is told to ministack when it is noticed.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id">Key identifiers</a>
 */
package dev.chatelaine.front.kms.keys;
