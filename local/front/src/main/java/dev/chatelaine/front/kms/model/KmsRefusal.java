package dev.chatelaine.front.kms.model;

import java.io.Serial;

/**
 * KMS says no: one error of the service model, by its code, with the sentence that AWS sends.
 *
 * <p>Where AWS sends no sentence (a ciphertext that does not authenticate, a wrong signature or MAC), the message is
 * empty, so that a client meets here what it meets there.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html">Common errors</a>
 */
public final class KmsRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    private KmsRefusal(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    /** The error's name on the wire, such as {@code DisabledException}. */
    public String code() {
        return code;
    }

    /** Any error of the model. */
    public static KmsRefusal of(String code, String sentence) {
        return new KmsRefusal(code, sentence);
    }

    /** The ciphertext, or the encryption context bound to it, is not what was written. */
    public static KmsRefusal invalidCiphertext() {
        return new KmsRefusal("InvalidCiphertextException", "");
    }

    /** A value of the request breaks a constraint. */
    public static KmsRefusal validation(String sentence) {
        return new KmsRefusal("ValidationException", sentence);
    }

    /** The key's usage or spec does not fit the operation or the algorithm. */
    public static KmsRefusal invalidKeyUsage(String sentence) {
        return new KmsRefusal("InvalidKeyUsageException", sentence);
    }

    /** The parameter or the key is not valid for this operation, or not offered here. */
    public static KmsRefusal unsupported(String sentence) {
        return new KmsRefusal("UnsupportedOperationException", sentence);
    }

    /** The key's state, or that of its material, does not permit the operation. */
    public static KmsRefusal invalidState(String sentence) {
        return new KmsRefusal("KMSInvalidStateException", sentence);
    }

    /** Imported key material is not of the key's spec, or not the material that belongs there. */
    public static KmsRefusal incorrectKeyMaterial(String sentence) {
        return new KmsRefusal("IncorrectKeyMaterialException", sentence);
    }

    /** The key that the request names is not the key of the ciphertext. */
    public static KmsRefusal incorrectKey() {
        return new KmsRefusal(
                "IncorrectKeyException",
                "The key ID in the request does not identify a CMK that can perform this operation.");
    }
}
