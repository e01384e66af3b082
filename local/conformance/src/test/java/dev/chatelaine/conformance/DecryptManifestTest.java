package dev.chatelaine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecryptManifestTest {

    private static final Tally ONE_PASSED = new Tally(1, 0, 0);
    private static final Tally ONE_FAILED = new Tally(0, 1, 0);
    private static final Tally ONE_SKIPPED = new Tally(0, 0, 1);

    private static final String OUTPUT = "\"result\": {\"output\": {\"plaintext\": \"file://plain\"}}";
    private static final String ERROR = "\"result\": {\"error\": {\"error-description\": \"must fail\"}}";
    private static final String UNSIGNED_ONLY = ", \"decryption-method\": \"streaming-unsigned-only\"";

    @TempDir
    Path folder;

    private Samples samples() {
        return Samples.in(folder);
    }

    static Stream<Arguments> versions() {
        String old = """
                {"ciphertext": "file://unsigned", "plaintext": "file://plain", "master-keys": [%s]}""".formatted(Samples.AES);
        String withResult = """
                {"ciphertext": "file://unsigned", "master-keys": [%s], %s}""".formatted(Samples.AES, OUTPUT);
        String withContext = """
                {"ciphertext": "file://unsigned", "master-keys": [%s], %s, "cmm": "Default",
                 "encryption-context": {"purpose": "test"}}""".formatted(Samples.AES, OUTPUT);
        String scenario = """
                {"decryption-scenario": {"type": "positive-esdk", "ciphertext": "file://unsigned",
                 "result": "file://plain", "algorithmSuiteId": "0478", "frame-size": 512, "description": "x",
                 "reproduced-encryption-context": {}, "decryptKeyDescription": %s}}""";
        return Stream.of(
                Arguments.of(1, old),
                Arguments.of(2, old),
                Arguments.of(2, withResult),
                Arguments.of(3, withResult),
                Arguments.of(4, withContext),
                Arguments.of(5, scenario.formatted(Samples.AES)),
                Arguments.of(
                        5,
                        scenario.formatted("{\"type\": \"multi-keyring\", \"generator\": %s, \"childKeyrings\": []}"
                                .formatted(Samples.AES))),
                Arguments.of(
                        5,
                        scenario.formatted(
                                "{\"type\": \"multi-keyring\", \"childKeyrings\": [%s]}".formatted(Samples.AES))));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void readsTheFormOfEachVersion(int version, String test) {
        assertThat(samples().manifest(version, test).tally()).isEqualTo(ONE_PASSED);
    }

    @Test
    void readsKeysWithMaterialInLinesAndWithoutAnId() {
        Samples samples = samples().test("unsigned", OUTPUT);
        samples.write("keys.json", """
                {"manifest": {"type": "keys", "version": 1}, "keys": {
                 "aes": {"type": "symmetric", "material": ["AAECAwQFBgcI", "CRAREhMUFQ=="], "line-separator": ""}}}""");

        // The message knows the key as aes-id, so a key named aes is not its own.
        assertThat(samples.failure()).contains("InvalidRequest").contains("does not belong to a key");
    }

    @Test
    void failsWhatOpensToAnotherPlaintext() {
        Samples samples = samples().test("unsigned", OUTPUT);
        samples.write("plain", "another");

        assertThat(samples.failure()).contains("another plaintext");
    }

    @Test
    void failsWhatMustOpenAndDoesNot() {
        assertThat(samples().test("spoiled", OUTPUT).failure()).contains("Tampered");
    }

    @ParameterizedTest
    @CsvSource({"spoiled, 1", "unsigned, 0", "signed, 0"})
    void passesARefusalOnlyWhereItIsDue(String message, int passed) {
        assertThat(samples().test(message, ERROR).tally()).isEqualTo(new Tally(passed, 1 - passed, 0));
    }

    @Test
    void refusesASignedStreamWhereOnlyUnsignedOnesAreToBeRead() {
        assertThat(samples().test("signed", ERROR + UNSIGNED_ONLY).tally()).isEqualTo(ONE_PASSED);
        assertThat(samples().test("signed", OUTPUT + UNSIGNED_ONLY).tally()).isEqualTo(ONE_FAILED);
        assertThat(samples().test("unsigned", OUTPUT + UNSIGNED_ONLY).tally()).isEqualTo(ONE_PASSED);
    }

    @Test
    void requiresTheReproducedContext() {
        assertThat(samples()
                        .test("unsigned", OUTPUT + ", \"encryption-context\": {\"purpose\": \"another\"}")
                        .failure())
                .contains("Denied")
                .contains("purpose");
    }

    static Stream<Arguments> unclear() {
        return Stream.of(
                Arguments.of(OUTPUT + ", \"decryption-method\": \"backwards\"", "/tests/one/decryption-method"),
                Arguments.of(OUTPUT + ", \"cmm\": \"Caching\"", "/tests/one/cmm is no known materials manager"),
                Arguments.of(OUTPUT + ", \"type\": \"puzzling\"", "/tests/one/type is no known kind of test"),
                Arguments.of("\"result\": {}", "/tests/one/result has not either"),
                Arguments.of("\"x\": 1", "/tests/one has no \"plaintext\""),
                Arguments.of(OUTPUT.replace("file://", "http://"), "begins with file://"),
                Arguments.of(OUTPUT.replace("plain\"", "../plain\""), "not there"),
                Arguments.of(OUTPUT.replace("file://plain", "file://gone"), "not there"));
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void failsATestThatItDoesNotUnderstandAndSaysWhere(String more, String why) {
        assertThat(samples().test("unsigned", more).failure()).contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\": \"raw\"|\"type\": \"cooked\"|master-keys/0/type is no known kind of key",
                "\"key\": \"aes\"|\"key\": \"gone\"|master-keys/0/key names no key",
                "\"key\": \"aes\"|\"key\": \"kms\"|/keys/kms/type is not symmetric",
                "algorithm\": \"aes\"|algorithm\": \"des\"|encryption-algorithm is no known algorithm",
                "\"provider-id\": \"space\",||master-keys/0 has no \"provider-id\""
            })
    void failsAKeyThatItDoesNotKnowAndSaysWhere(String from, String to, String why) {
        String keys = Samples.AES.replace(from, to == null ? "" : to);
        Samples samples = samples().manifest(3, """
                {"ciphertext": "file://unsigned", "master-keys": [%s], %s}""".formatted(keys, OUTPUT));

        assertThat(samples.failure()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"awses-decrypt, 6", "awses-decrypt, 0", "awses-guess, 1"})
    void failsAManifestOfAnotherTypeOrVersion(String type, int version) {
        Samples samples = samples();
        samples.write("manifest.json", """
                {"manifest": {"type": "%s", "version": %d}, "keys": "file://keys.json", "tests": {}}""".formatted(type, version));

        assertThat(samples.tally()).isEqualTo(ONE_FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "aws-kms, us-west-2, key/mrk-1, us-west-2, key/mrk-1, 1",
        "aws-kms, us-west-2, key/mrk-1, us-east-1, key/mrk-1, 0",
        "aws-kms-mrk-aware, us-west-2, key/mrk-1, us-east-1, key/mrk-1, 1",
        "aws-kms-mrk-aware, us-west-2, key/1, us-east-1, key/1, 0",
        "aws-kms-mrk-aware, us-west-2, alias/mrk-1, us-west-2, alias/mrk-1, 0"
    })
    void passesARefusalForWhichNoKeyInAwsWouldHaveBeenAsked(
            String type, String wrappedIn, String wrappedBy, String region, String key, int skipped) {
        Samples samples = samples();
        String arn = "arn:aws:kms:%s:111122223333:%s";
        samples.write("kms", Samples.underKms(arn.formatted(wrappedIn, wrappedBy)));
        samples.write("keys.json", """
                {"manifest": {"type": "keys", "version": 3}, "keys": {"kms": {"type": "aws-kms", "key-id": "%s"}}}""".formatted(arn.formatted(region, key)));

        assertThat(samples.manifest(3, """
                        {"ciphertext": "file://kms", "master-keys": [{"type": "%s", "key": "kms"}], %s}""".formatted(type, ERROR)).tally())
                .isEqualTo(new Tally(1 - skipped, 0, skipped));
    }

    @ParameterizedTest
    @CsvSource({"aws, 111122223333, 1", "aws-cn, 111122223333, 0", "aws, 444455556666, 0"})
    void passesARefusalOfWhatTheFilterExcludes(String partition, String account, int skipped) {
        Samples samples = samples();
        samples.write("kms", Samples.underKms("arn:aws:kms:eu-west-1:111122223333:key/mrk-1"));

        assertThat(samples.manifest(3, """
                        {"ciphertext": "file://kms", "master-keys": [{"type": "aws-kms-mrk-aware-discovery",
                         "default-mrk-region": "us-west-2",
                         "aws-kms-discovery-filter": {"partition": "%s", "account-ids": ["%s"]}}], %s}""".formatted(partition, account, ERROR)).tally())
                .isEqualTo(new Tally(1 - skipped, 0, skipped));
    }

    @Test
    void skipsWhatNeedsAwsButNotWhatAnotherKeyOpens() {
        String kms = "{\"type\": \"aws-kms\", \"key\": \"kms\"}";
        String test = "{\"ciphertext\": \"file://kms\", \"plaintext\": \"file://plain\", \"master-keys\": [%s]}";
        Samples samples = samples();
        samples.write("kms", Samples.underKms());

        assertThat(samples.manifest(1, test.formatted(kms)).tally()).isEqualTo(ONE_SKIPPED);
        assertThat(samples.manifest(1, test.formatted(kms + "," + Samples.AES)).tally())
                .isEqualTo(ONE_PASSED);
        assertThat(samples.manifest(
                                1, test.replace("file://kms", "file://unsigned").formatted(kms))
                        .tally())
                .isEqualTo(ONE_FAILED);
    }
}
