/**
 * The material of every key, in the front's memory: its versions, where copies of imported material lie, and the
 * parameters of imports under way.
 *
 * <p>Material of a key that KMS makes itself is made when it is first asked for, and shared by the replicas of a
 * multi-Region key. Imported material lies with each key that it was imported into. Rotation adds a version; older
 * versions stay, and a ciphertext names its own. All of it goes when the front stops, as ministack's metadata does.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html">Rotate AWS KMS keys</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys.html">Importing key material</a>
 */
package dev.chatelaine.front.kms.state;
