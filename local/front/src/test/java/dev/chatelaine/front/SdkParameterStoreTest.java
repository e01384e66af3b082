package dev.chatelaine.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterStringFilter;
import software.amazon.awssdk.services.ssm.model.ParameterTier;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** Parameter Store through the front, as the official SDK meets it. */
class SdkParameterStoreTest {

    private static final String ARN = "arn:aws:ssm:us-east-1:111111111111:parameter";

    private static Ministack ministack;
    private static SsmClient ssm;
    private static KmsClient kms;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        ministack = Ministack.start();
        ssm = ministack.client(SsmClient.builder(), Ministack.ROOT);
        kms = ministack.client(KmsClient.builder(), Ministack.ROOT);
        key = kms.createKey().keyMetadata().arn();
    }

    @AfterAll
    static void stop() throws Exception {
        if (ministack != null) {
            ssm.close();
            kms.close();
            ministack.close();
        }
    }

    private static PutParameterRequest.Builder string(String name, String value) {
        return PutParameterRequest.builder()
                .name(name)
                .type(ParameterType.STRING)
                .value(value);
    }

    private static PutParameterRequest.Builder secure(String name, String value) {
        return PutParameterRequest.builder()
                .name(name)
                .type(ParameterType.SECURE_STRING)
                .keyId(key)
                .value(value);
    }

    private static Parameter get(String name, boolean decrypt) {
        return ssm.getParameter(r -> r.name(name).withDecryption(decrypt)).parameter();
    }

    private static AbstractStringAssert<?> refusal(ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(SsmException.class);
        return assertThat(((SsmException) thrown).awsErrorDetails().errorCode());
    }

    @Test
    void aStandardSecureStringIsACiphertextOfKmsBoundToTheParameter() {
        ssm.putParameter(secure("/secure/standard", "hunter2").build());
        assertThat(get("/secure/standard", true).value()).isEqualTo("hunter2");
        SdkBytes ciphertext = SdkBytes.fromByteArray(
                Base64.getDecoder().decode(get("/secure/standard", false).value()));

        assertThat(kms.decrypt(r -> r.ciphertextBlob(ciphertext)
                                .encryptionContext(Map.of("PARAMETER_ARN", ARN + "/secure/standard")))
                        .plaintext()
                        .asUtf8String())
                .isEqualTo("hunter2");
        assertThatThrownBy(() -> kms.decrypt(r ->
                        r.ciphertextBlob(ciphertext).encryptionContext(Map.of("PARAMETER_ARN", ARN + "/secure/other"))))
                .hasMessageContaining("InvalidCiphertext");
    }

    @Test
    void anAdvancedSecureStringIsAMessageUnderADataKey() {
        String large = "x".repeat(8000);
        ssm.putParameter(
                secure("/secure/advanced", large).tier(ParameterTier.ADVANCED).build());

        assertThat(get("/secure/advanced", true).value()).isEqualTo(large);
        byte[] message =
                Base64.getDecoder().decode(get("/secure/advanced", false).value());
        assertThat(message).startsWith(2, 4, 0x78);
        assertThat(new String(message, StandardCharsets.ISO_8859_1))
                .contains("PARAMETER_ARN")
                .contains(ARN + "/secure/advanced")
                .contains(key);
    }

    @Test
    void everyVersionCanBeReadThoughTheTierChanged() {
        ssm.putParameter(secure("/secure/grown", "small").build());
        ssm.putParameter(secure("/secure/grown", "y".repeat(5000))
                .tier(ParameterTier.INTELLIGENT_TIERING)
                .overwrite(true)
                .build());

        assertThat(get("/secure/grown:1", true).value()).isEqualTo("small");
        assertThat(get("/secure/grown", true).value()).hasSize(5000);
        assertThat(ssm.getParameterHistory(r -> r.name("/secure/grown").withDecryption(true))
                        .parameters())
                .extracting(version -> version.value().length())
                .containsExactly(5, 5000);
    }

    @Test
    void theKeyOfTheAccountServesThoseWhoNameNone() {
        ssm.putParameter(secure("/secure/managed", "hunter2").keyId(null).build());

        assertThat(get("/secure/managed", true).value()).isEqualTo("hunter2");
        SdkBytes ciphertext = SdkBytes.fromByteArray(
                Base64.getDecoder().decode(get("/secure/managed", false).value()));
        assertThatThrownBy(() -> kms.decrypt(r -> r.ciphertextBlob(ciphertext)
                        .encryptionContext(Map.of("PARAMETER_ARN", ARN + "/secure/managed"))))
                .as("only through Parameter Store")
                .hasMessageContaining("not authorized to perform: kms:Decrypt");
    }

    @Test
    void aDisabledKeyOpensNothing() {
        String other = kms.createKey().keyMetadata().arn();
        ssm.putParameter(secure("/secure/disabled", "hunter2").keyId(other).build());
        kms.disableKey(r -> r.keyId(other));

        refusal(() -> get("/secure/disabled", true)).isEqualTo("InvalidKeyId");
        assertThat(get("/secure/disabled", false).value()).isNotEqualTo("hunter2");
    }

    @Test
    void aTreeComesInPagesOfTen() {
        IntStream.range(0, 25)
                .forEach(i -> ssm.putParameter(string("/pages/a/p" + i, "v").build()));
        List<Integer> sizes = new ArrayList<>();
        for (GetParametersByPathResponse page :
                ssm.getParametersByPathPaginator(r -> r.path("/pages").recursive(true))) {
            sizes.add(page.parameters().size());
        }

        assertThat(sizes).containsExactly(10, 10, 5);
        refusal(() -> ssm.getParametersByPath(r -> r.path("/pages").maxResults(11)))
                .isEqualTo("ValidationException");
        assertThat(ssm.getParametersByPath(r -> r.path("/pages")).parameters()).isEmpty();
    }

    @Test
    void aFilteredPageMayBeEmptyThoughMoreFollow() {
        IntStream.range(0, 15)
                .forEach(i -> ssm.putParameter(
                        string("/filtered/p%02d".formatted(i), "v").build()));
        ssm.labelParameterVersion(r -> r.name("/filtered/p14").labels("live"));
        ssm.putParameter(string("/filtered/p14", "newer").overwrite(true).build());

        GetParametersByPathResponse first = labelled(null);
        assertThat(first.parameters()).isEmpty();
        assertThat(first.nextToken()).isNotEmpty();
        assertThat(labelled(first.nextToken()).parameters())
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualTo("v"));
    }

    private static ParameterStringFilter filter(String key, String value) {
        return ParameterStringFilter.builder().key(key).values(value).build();
    }

    private static GetParametersByPathResponse labelled(String token) {
        return ssm.getParametersByPath(
                r -> r.path("/filtered").nextToken(token).parameterFilters(filter("Label", "live")));
    }

    @Test
    void aListingKnowsThreeFilters() {
        refusal(() -> ssm.getParametersByPath(r -> r.path("/x").parameterFilters(filter("Name", "y"))))
                .isEqualTo("InvalidFilterKey");
    }

    @Test
    void elevenNamesAreTooMany() {
        List<String> names = IntStream.range(0, 11).mapToObj(i -> "/n" + i).toList();

        refusal(() -> ssm.getParameters(r -> r.names(names))).isEqualTo("ValidationException");
        assertThat(ssm.getParameters(r -> r.names(names.subList(0, 10))).invalidParameters())
                .hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "/a b, ValidationException",
        "a/b, ValidationException",
        "/a//b, ValidationException",
        "/a/, ValidationException",
        "/ssm-x, ValidationException",
        "AWSthing, ValidationException",
        "/aws/x, AccessDeniedException",
        "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16, HierarchyLevelLimitExceededException",
    })
    void refusesNames(String name, String code) {
        refusal(() -> ssm.putParameter(string(name, "v").build())).isEqualTo(code);
    }

    @Test
    void fifteenLevelsAreNotTooDeep() {
        ssm.putParameter(string("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15", "v").build());
    }

    @Test
    void eachTierHasItsSize() {
        refusal(() -> ssm.putParameter(string("/size/a", "x".repeat(4097)).build()))
                .isEqualTo("ValidationException");
        refusal(() -> ssm.putParameter(string("/size/a", "x".repeat(8193))
                        .tier(ParameterTier.ADVANCED)
                        .build()))
                .isEqualTo("ValidationException");
        assertThat(ssm.putParameter(string("/size/a", "x".repeat(4096))
                                .tier(ParameterTier.INTELLIGENT_TIERING)
                                .build())
                        .tier())
                .isEqualTo(ParameterTier.STANDARD);
        assertThat(ssm.putParameter(string("/size/a", "x".repeat(4097))
                                .tier(ParameterTier.INTELLIGENT_TIERING)
                                .overwrite(true)
                                .build())
                        .tier())
                .isEqualTo(ParameterTier.ADVANCED);
        refusal(() -> ssm.putParameter(string("/size/a", "x")
                        .tier(ParameterTier.STANDARD)
                        .overwrite(true)
                        .build()))
                .isEqualTo("ValidationException");
    }

    @Test
    void keepsTypeAndPattern() {
        ssm.putParameter(string("/rules/a", "12").allowedPattern("\\d+").build());

        refusal(() -> ssm.putParameter(string("/rules/a", "x").overwrite(true).build()))
                .isEqualTo("ParameterPatternMismatchException");
        refusal(() -> ssm.putParameter(secure("/rules/a", "1").overwrite(true).build()))
                .isEqualTo("HierarchyTypeMismatchException");
        refusal(() -> ssm.putParameter(string("/rules/b", "x").keyId(key).build()))
                .isEqualTo("ValidationException");
        refusal(() -> ssm.putParameter(string("/rules/a", "13").build())).isEqualTo("ParameterAlreadyExists");
    }

    @Test
    void labelsFollowTheirRules() {
        ssm.putParameter(string("/labels/a", "1").build());
        ssm.putParameter(string("/labels/a", "2").overwrite(true).build());

        assertThat(ssm.labelParameterVersion(r ->
                                r.name("/labels/a").parameterVersion(1L).labels("ok", "1st", "aws-x", "ssm", "a b"))
                        .invalidLabels())
                .containsExactly("1st", "aws-x", "ssm", "a b");
        assertThat(get("/labels/a:ok", false).value()).isEqualTo("1");
        ssm.labelParameterVersion(r -> r.name("/labels/a").labels("ok"));
        assertThat(get("/labels/a:ok", false).value()).isEqualTo("2");
        refusal(() -> ssm.labelParameterVersion(r -> r.name("/labels/a")
                        .labels(IntStream.range(0, 10).mapToObj(i -> "l" + i).toList())))
                .isEqualTo("ParameterVersionLabelLimitExceeded");
    }

    @Test
    void knowsWhatIsNotThere() {
        ssm.putParameter(string("/there", "v").build());

        refusal(() -> get("/not-there", false)).isEqualTo("ParameterNotFound");
        refusal(() -> get("/there:7", false)).isEqualTo("ParameterVersionNotFound");
    }
}
