package dev.chatelaine.envelope;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.chatelaine.aws.FakeKms;
import dev.chatelaine.aws.FakeS3;
import dev.chatelaine.aws.KeyArn;
import dev.chatelaine.aws.KmsClients;
import dev.chatelaine.lambda.Answered;
import dev.chatelaine.lambda.FunctionContext;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** The functions as they are deployed, over KMS and S3 in memory. */
final class Bundle implements AutoCloseable {

    static final String KEY_1 = "arn:aws:kms:us-east-1:111122223333:key/11111111-1111-1111-1111-111111111111";
    static final String KEY_2 = "arn:aws:kms:eu-west-1:111122223333:key/22222222-2222-2222-2222-222222222222";
    static final String FOREIGN = "arn:aws:kms:us-east-1:999999999999:key/33333333-3333-3333-3333-333333333333";
    static final String ALIAS = "arn:aws:kms:us-east-1:111122223333:alias/shop";

    static final String ECC = "arn:aws:kms:us-east-1:111122223333:key/44444444-4444-4444-4444-444444444444";
    static final String RSA = "arn:aws:kms:us-east-1:111122223333:key/55555555-5555-5555-5555-555555555555";
    static final String SIGNING_ALIAS = "arn:aws:kms:us-east-1:111122223333:alias/signing";

    final FakeKms kms = new FakeKms(List.of(KEY_1, KEY_2, FOREIGN));
    final FakeS3 s3 = new FakeS3();
    final IntSupplier[] remaining = {() -> 60_000};

    private final ApplicationContext context;

    Bundle() {
        this(Map.of());
    }

    Bundle(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "UPLOADS",
                "s3://data/uploads/",
                "SEALED",
                "s3://data/sealed/",
                "KEYS",
                KEY_1 + "," + KEY_2,
                "SIGNING_KEYS",
                ECC + "," + RSA,
                "BUCKETS",
                "data",
                "BUCKET_OWNER",
                FakeS3.OWNER,
                "REFUSED_PREFIXES",
                "s3://data/incoming/"));
        environment.putAll(more);
        List<KeyArn> keys =
                List.of(KeyArn.parse(KEY_1).orElseThrow(), KeyArn.parse(KEY_2).orElseThrow());
        context = FunctionContext.builder()
                .singletons(new Settings(environment), new KmsClients(keys, _ -> kms), s3)
                .start();
        kms.alias(ALIAS, KEY_1);
        kms.alias(SIGNING_ALIAS, ECC);
        kms.signingKey(ECC, "secp256r1");
        kms.signingKey(RSA, "RSA");
    }

    String encrypt(String request) throws IOException {
        return invoke(new EncryptHandler(context), request);
    }

    String decrypt(String request) throws IOException {
        return invoke(new DecryptHandler(context), request);
    }

    String sign(String request) throws IOException {
        return invoke(new SignHandler(context), request);
    }

    String sealUploads(String event) throws IOException {
        return invoke(new SealUploadsHandler(context), event);
    }

    String verify(String request) throws IOException {
        return invoke(new VerifyHandler(context), request);
    }

    /** The answer to a request, read back. */
    Map<?, ?> read(String answer) throws IOException {
        return context.getBean(ObjectMapper.class).readValue(answer, Map.class);
    }

    private String invoke(RequestStreamHandler handler, String request) throws IOException {
        return Answered.by(handler, request, () -> remaining[0].getAsInt());
    }

    @Override
    public void close() {
        context.close();
    }
}
