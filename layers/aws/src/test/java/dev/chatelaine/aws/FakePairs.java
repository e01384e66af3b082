package dev.chatelaine.aws;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.DeriveSharedSecretRequest;
import software.amazon.awssdk.services.kms.model.DeriveSharedSecretResponse;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/** KMS in memory with one asymmetric key, which answers as it is told to. */
final class FakePairs implements KmsClient {

    private final KeyPair pair;
    private final Faults faults = new Faults();
    private String answersAs;
    private Function<byte[], byte[]> change = plaintext -> plaintext;
    private List<String> lastGrantTokens = List.of();

    private FakePairs(KeyPair pair) {
        this.pair = pair;
    }

    static FakePairs of(KeyPair pair) {
        return new FakePairs(pair);
    }

    static FakePairs of(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return new FakePairs(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    KeyPair pair() {
        return pair;
    }

    Faults faults() {
        return faults;
    }

    List<String> lastGrantTokens() {
        return lastGrantTokens;
    }

    /** Lets every answer name this key. */
    void answerAs(String arn) {
        answersAs = arn;
    }

    /** Answers something else than what was decrypted. */
    void change(Function<byte[], byte[]> how) {
        change = how;
    }

    private String named(String keyId) {
        return answersAs == null ? keyId : answersAs;
    }

    @Override
    public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
        return faults.call(
                "GetPublicKey",
                () -> GetPublicKeyResponse.builder()
                        .keyId(named(request.keyId()))
                        .publicKey(SdkBytes.fromByteArray(pair.getPublic().getEncoded()))
                        .build());
    }

    @Override
    public DecryptResponse decrypt(DecryptRequest request) {
        lastGrantTokens = request.grantTokens();
        return faults.call(
                "Decrypt",
                () -> DecryptResponse.builder()
                        .keyId(named(request.keyId()))
                        .plaintext(SdkBytes.fromByteArray(change.apply(opened(request))))
                        .build());
    }

    private byte[] opened(DecryptRequest request) {
        String hash = request.encryptionAlgorithm() == EncryptionAlgorithmSpec.RSAES_OAEP_SHA_1 ? "SHA-1" : "SHA-256";
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    pair.getPrivate(),
                    new OAEPParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), PSource.PSpecified.DEFAULT));
            return cipher.doFinal(request.ciphertextBlob().asByteArray());
        } catch (GeneralSecurityException changed) {
            throw InvalidCiphertextException.builder().statusCode(400).build();
        }
    }

    @Override
    public DeriveSharedSecretResponse deriveSharedSecret(DeriveSharedSecretRequest request) {
        lastGrantTokens = request.grantTokens();
        return faults.call(
                "DeriveSharedSecret",
                () -> DeriveSharedSecretResponse.builder()
                        .keyId(named(request.keyId()))
                        .keyAgreementAlgorithm(request.keyAgreementAlgorithm())
                        .sharedSecret(SdkBytes.fromByteArray(
                                agreed(request.publicKey().asByteArray())))
                        .build());
    }

    private byte[] agreed(byte[] peer) {
        try {
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(pair.getPrivate());
            agreement.doPhase(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(peer)), true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
