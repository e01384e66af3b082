/**
 * The operations of KMS that the front performs itself, one small class each; {@link
 * dev.chatelaine.front.kms.operations.Operations} is the table.
 *
 * <p>Every operation reads its members, is let in by the {@link dev.chatelaine.front.kms.operations.Door} (the key is
 * found, then the caller's access checked, then usage and state), and then uses the engine. A new operation is one
 * class and one line of the table.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html">AWS KMS API reference</a>
 */
package dev.chatelaine.front.kms.operations;
