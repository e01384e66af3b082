package dev.chatelaine.aws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;
import software.amazon.awssdk.services.kms.model.VerifyRequest;
import software.amazon.awssdk.services.kms.model.VerifyResponse;

/** KMS in memory: keys by ARN, contexts bound, as strict as KMS where this project relies on it. */
public final class FakeKms implements KmsClient {

    private static final int IV = 12;
    private static final int TAG_BITS = 128;

    /** As the API reference of Decrypt says. */
    private static final int LONGEST_CIPHERTEXT = 6144;

    private final Map<String, byte[]> keys = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> signingSpecs = new HashMap<>();
    private final Map<String, FakeSigningKey> signingKeys = new HashMap<>();
    private final Faults faults = new Faults();
    private int longestPlaintext;
    private String answersAs;
    private int cut;
    private int longestContext = Integer.MAX_VALUE;
    private Map<String, String> lastContext = Map.of();
    private List<String> lastGrantTokens = List.of();

    /** KMS with these keys. */
    public FakeKms(List<String> arns) {
        arns.forEach(arn -> keys.put(arn, random(32)));
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** Makes a key that shares another's material, as related multi-Region keys do. */
    public void replica(String arn, String of) {
        keys.put(arn, keys.get(of));
    }

    /** The grant tokens of the last call. */
    public List<String> lastGrantTokens() {
        return lastGrantTokens;
    }

    /** Makes an alias. */
    public void alias(String alias, String arn) {
        aliases.put(alias, arn);
    }

    /** Makes a key that signs: on a curve such as {@code secp256r1}, or RSA where that is named. */
    public void signingKey(String arn, String spec) {
        signingSpecs.put(arn, spec);
    }

    /** Bytes of the longest plaintext, message or digest that any call gave. */
    public int longestPlaintext() {
        return longestPlaintext;
    }

    /** Lets every answer name this key. */
    public void answerAs(String arn) {
        answersAs = arn;
    }

    /** Leaves so many bytes of every plaintext out. */
    public void cutPlaintext(int bytes) {
        cut = bytes;
    }

    /** Takes no context of more than so many characters: KMS has such a limit, but AWS does not tell it. */
    public void limitContext(int characters) {
        longestContext = characters;
    }

    /** The context of the last call that had one. */
    public Map<String, String> lastContext() {
        return lastContext;
    }

    @Override
    public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
        lastGrantTokens = request.grantTokens();
        return call("GenerateDataKey", () -> {
            byte[] plaintext = random(request.numberOfBytes() - cut);
            return GenerateDataKeyResponse.builder()
                    .keyId(named(request.keyId()))
                    .plaintext(SdkBytes.fromByteArray(plaintext))
                    .ciphertextBlob(seal(request.keyId(), plaintext, request.encryptionContext()))
                    .build();
        });
    }

    @Override
    public EncryptResponse encrypt(EncryptRequest request) {
        lastGrantTokens = request.grantTokens();
        note(request.plaintext());
        return call(
                "Encrypt",
                () -> EncryptResponse.builder()
                        .keyId(named(request.keyId()))
                        .ciphertextBlob(
                                seal(request.keyId(), request.plaintext().asByteArray(), request.encryptionContext()))
                        .build());
    }

    @Override
    public DecryptResponse decrypt(DecryptRequest request) {
        lastGrantTokens = request.grantTokens();
        return call("Decrypt", () -> {
            byte[] plaintext =
                    open(request.keyId(), request.ciphertextBlob().asByteArray(), request.encryptionContext());
            return DecryptResponse.builder()
                    .keyId(named(request.keyId()))
                    .plaintext(SdkBytes.fromByteArray(Arrays.copyOf(plaintext, plaintext.length - cut)))
                    .build();
        });
    }

    @Override
    public DescribeKeyResponse describeKey(DescribeKeyRequest request) {
        return call(
                "DescribeKey",
                () -> DescribeKeyResponse.builder()
                        .keyMetadata(KeyMetadata.builder()
                                .arn(Optional.ofNullable(aliases.get(request.keyId()))
                                        .orElseThrow(FakeKms::notFound))
                                .build())
                        .build());
    }

    @Override
    public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
        return call(
                "GetPublicKey",
                () -> GetPublicKeyResponse.builder()
                        .keyId(named(request.keyId()))
                        .publicKey(SdkBytes.fromByteArray(
                                signingKey(request.keyId()).publicDer()))
                        .build());
    }

    @Override
    public SignResponse sign(SignRequest request) {
        note(request.message());
        return call(
                "Sign",
                () -> SignResponse.builder()
                        .keyId(named(request.keyId()))
                        .signature(SdkBytes.fromByteArray(
                                signingKey(request.keyId()).sign(request)))
                        .build());
    }

    @Override
    public VerifyResponse verify(VerifyRequest request) {
        note(request.message());
        return call(
                "Verify",
                () -> VerifyResponse.builder()
                        .keyId(named(request.keyId()))
                        .signatureValid(signingKey(request.keyId()).verify(request))
                        .build());
    }

    private FakeSigningKey signingKey(String keyId) {
        String spec = Optional.ofNullable(signingSpecs.get(keyId)).orElseThrow(FakeKms::notFound);
        return signingKeys.computeIfAbsent(keyId, _ -> FakeSigningKey.of(spec));
    }

    private void note(SdkBytes plaintext) {
        longestPlaintext = Math.max(longestPlaintext, plaintext.asByteArrayUnsafe().length);
    }

    private <T> T call(String operation, Supplier<T> effect) {
        return faults.call(operation, effect);
    }

    private String named(String keyId) {
        return answersAs == null ? keyId : answersAs;
    }

    private SdkBytes seal(String keyId, byte[] plaintext, Map<String, String> context) {
        if (context.toString().length() > longestContext) {
            throw refused(KmsException.builder(), "ValidationException");
        }
        byte[] iv = random(IV);
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, keyId, iv, plaintext, context);
        byte[] blob = Arrays.copyOf(iv, IV + sealed.length);
        System.arraycopy(sealed, 0, blob, IV, sealed.length);
        return SdkBytes.fromByteArray(blob);
    }

    private byte[] open(String keyId, byte[] blob, Map<String, String> context) {
        if (blob.length == 0 || blob.length > LONGEST_CIPHERTEXT) {
            throw refused(KmsException.builder(), "ValidationException");
        }
        if (blob.length < IV) {
            throw InvalidCiphertextException.builder().statusCode(400).build();
        }
        return gcm(
                Cipher.DECRYPT_MODE,
                keyId,
                Arrays.copyOf(blob, IV),
                Arrays.copyOfRange(blob, IV, blob.length),
                context);
    }

    private byte[] gcm(int mode, String keyId, byte[] iv, byte[] input, Map<String, String> context) {
        lastContext = Map.copyOf(context);
        byte[] key = Optional.ofNullable(keys.get(keyId)).orElseThrow(FakeKms::notFound);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(new TreeMap<>(context).toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException changed) {
            throw InvalidCiphertextException.builder().statusCode(400).build();
        }
    }

    private static KmsException notFound() {
        return refused(NotFoundException.builder(), "NotFoundException");
    }

    private static KmsException refused(KmsException.Builder refusal, String code) {
        return (KmsException) refusal.statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("a message that quotes the request")
                        .build())
                .build();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
