/**
 * The AWS Encryption SDK message format: what seals data under a data key, and the data key under one or more wrapping
 * keys, so that every other Encryption SDK can open it, and the reverse.
 *
 * <p>Two classes do the work: {@link dev.chatelaine.core.crypto.MessageEncryptor} and {@link
 * dev.chatelaine.core.crypto.MessageDecryptor}. Both take {@link dev.chatelaine.core.crypto.WrappingKey}s: types of two
 * operations, wrap and unwrap, of which {@link dev.chatelaine.core.crypto.RawAesKey} needs no service and an adapter
 * outside this package asks a key service.
 *
 * <pre>{@code
 * var key = RawAesKey.of("shop", "2026", secret);
 * var context = EncryptionContext.of(Map.of("purpose", "invoice"));
 * byte[] message = MessageEncryptor.builder().keys(key).build().encrypt(plaintext, context);
 * try (var opened = MessageDecryptor.builder().keys(key).build().decrypt(message, context)) {
 *     use(opened.plaintext());
 * }
 * }</pre>
 *
 * <p>Written and read: message format versions 1 and 2, all eleven algorithm suites; bodies in frames, and read only,
 * bodies without. Unless another {@link dev.chatelaine.core.crypto.CommitmentPolicy} is chosen, messages must commit to
 * their data key, which those of version 2 do. Everything stands on the primitives of the JDK alone.
 *
 * <p>What else there is: streams and channels in constant memory, on one thread or several ({@link
 * dev.chatelaine.core.crypto.MessageOptions#threads}); any range of the plaintext from the frames that hold it ({@link
 * dev.chatelaine.core.crypto.RangedMessage}); data keys used again within limits ({@link
 * dev.chatelaine.core.crypto.CachedMaterials}); context pairs kept outside the message ({@link
 * dev.chatelaine.core.crypto.MessageOptions#requiredContextKeys}).
 *
 * <p>Two kinds of refusal tell what is wrong with a message: {@link dev.chatelaine.InvalidRequest} for what is no such
 * message, or one that is not read here; {@link dev.chatelaine.Tampered} for one that was cut or changed. A byte string
 * is opened as a whole or not at all; a stream is released frame by frame, each once it is authentic.
 *
 * @see <a href="https://github.com/awslabs/aws-encryption-sdk-specification">AWS Encryption SDK Specification</a>
 */
package dev.chatelaine.core.crypto;
