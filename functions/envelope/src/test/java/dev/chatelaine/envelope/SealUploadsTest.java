package dev.chatelaine.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Unavailable;
import dev.chatelaine.aws.Faults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealUploadsTest {

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    private static String record(String key) {
        return "{\"eventSource\": \"aws:s3\", \"eventName\": \"ObjectCreated:Put\", \"s3\": {\"bucket\": {\"name\": \"data\"},"
                + " \"object\": {\"key\": \"" + key + "\", \"size\": 5}}}";
    }

    private static String event(String... keys) {
        return "{\"Records\": [" + Stream.of(keys).map(SealUploadsTest::record).collect(Collectors.joining(", "))
                + "]}";
    }

    private void upload(String key, String text) {
        bundle.s3.store("data/" + key, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Map<?, ?>> seal(String event) throws IOException {
        return ((List<?>) bundle.read(bundle.sealUploads(event)).get("uploads"))
                .stream().<Map<?, ?>>map(upload -> (Map<?, ?>) upload).toList();
    }

    private String opened(Map<?, ?> upload, String context) throws IOException {
        Map<?, ?> answer = bundle.read(bundle.decrypt(
                "{\"source\": \"" + upload.get("destination") + "\", \"requireContext\": " + context + "}"));
        return new String(Base64.getDecoder().decode((String) answer.get("plaintext")), StandardCharsets.UTF_8);
    }

    @Test
    void sealsEachUploadUnderItsNames() throws IOException {
        upload("uploads/a.txt", "hello");
        upload("uploads/deep/b.txt", "world");

        List<Map<?, ?>> sealed = seal(event("uploads/a.txt", "uploads/deep/b.txt"));

        assertThat(opened(sealed.getFirst(), "{\"bucket\": \"data\", \"key\": \"uploads/a.txt\"}"))
                .isEqualTo("hello");
        assertThat(opened(sealed.getLast(), "{\"bucket\": \"data\", \"key\": \"uploads/deep/b.txt\"}"))
                .isEqualTo("world");
        assertThat(sealed.getLast().get("destination")).asString().startsWith("s3://data/sealed/deep/b.txt/");
        assertThat(sealed.getLast().get("already")).isEqualTo(false);
    }

    @Test
    void decodesTheKeysOfNotifications() throws IOException {
        upload("uploads/with space+plus é.txt", "hello");

        Map<?, ?> sealed = seal(event("uploads/with+space%2Bplus+%C3%A9.txt")).getFirst();

        assertThat(sealed.get("source")).isEqualTo("s3://data/uploads/with space+plus é.txt");
    }

    @Test
    void takesTheKeysOfEventBridgeAsTheyAre() throws IOException {
        upload("uploads/a+b.txt", "hello");

        Map<?, ?> sealed = seal("{\"detail-type\": \"Object Created\", \"source\": \"aws.s3\", \"detail\": {\"bucket\":"
                        + " {\"name\": \"data\"}, \"object\": {\"key\": \"uploads/a+b.txt\"}}}")
                .getFirst();

        assertThat(sealed.get("source")).isEqualTo("s3://data/uploads/a+b.txt");
    }

    @Test
    void changesNothingWhenItIsToldAgain() throws IOException {
        upload("uploads/a.txt", "hello");
        String destination = (String) seal(event("uploads/a.txt")).getFirst().get("destination");
        byte[] message =
                bundle.s3.stored(destination.substring("s3://".length())).orElseThrow();

        Map<?, ?> again = seal(event("uploads/a.txt")).getFirst();

        assertThat(again.get("already")).isEqualTo(true);
        assertThat(again.get("destination")).isEqualTo(destination);
        assertThat(bundle.s3.stored(destination.substring("s3://".length()))).contains(message);
        assertThat(bundle.kms.faults().journal()).containsExactly("GenerateDataKey", "Encrypt");
    }

    @Test
    void sealsEachVersionToAMessageOfItsOwn() throws IOException {
        upload("uploads/a.txt", "one");
        Map<?, ?> first = seal(event("uploads/a.txt")).getFirst();
        upload("uploads/a.txt", "two");
        Map<?, ?> second = seal(event("uploads/a.txt")).getFirst();

        assertThat(second.get("destination")).isNotEqualTo(first.get("destination"));
        assertThat(opened(first, "{\"bucket\": \"data\"}")).isEqualTo("one");
        assertThat(opened(second, "{\"bucket\": \"data\"}")).isEqualTo("two");
    }

    @Test
    void sealsTheOthersWhereOneCannotBe() {
        upload("uploads/b.txt", "hello");

        assertThatThrownBy(() -> seal(event("uploads/none.txt", "uploads/b.txt")))
                .isInstanceOf(NotFound.class);
        assertThat(bundle.s3.places("data/sealed/b.txt/")).hasSize(1);
    }

    @Test
    void putsThePairOfTheStackIntoTheContext() throws IOException {
        try (Bundle bound = new Bundle(Map.of("REQUIRED_CONTEXT", "tenant=blue"))) {
            bound.s3.store("data/uploads/a", new byte[1]);
            bound.sealUploads(event("uploads/a"));

            assertThat(bound.kms.lastContext()).containsEntry("tenant", "blue").containsEntry("key", "uploads/a");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Records\": []}",
                "{\"Service\": \"Amazon S3\", \"Event\": \"s3:TestEvent\", \"Bucket\": \"data\"}",
                "{\"Records\": [{\"eventName\": \"ObjectRemoved:Delete\", \"s3\": {}}]}"
            })
    void doesNothingWhereNothingWasCreated(String event) throws IOException {
        assertThat(seal(event)).isEmpty();
        assertThat(bundle.s3.faults().journal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sealed/a.txt", "other/a.txt", "upload/a.txt"})
    void sealsNothingFromElsewhere(String key) {
        upload(key, "hello");

        assertThatThrownBy(() -> seal(event(key)))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("s3://data/uploads/");
        assertThat(bundle.s3.faults().journal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uploads/../a.txt", "uploads/./a.txt"})
    void refusesNamesThatProxiesWouldResolve(String key) {
        assertThatThrownBy(() -> seal(event(key))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesAKeyThatIsNotEncoded() {
        assertThatThrownBy(() -> seal(event("uploads/%zz")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"/Records/0/s3/object/key\" is malformed");
    }

    @Test
    void refusesANameWithoutRoomForAVersion() {
        String key = "uploads/" + "x".repeat(1010);
        upload(key, "hello");

        assertThatThrownBy(() -> seal(event(key)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("short enough");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"source\": \"s3://data/uploads/a\"}"})
    void takesEventsAlone(String event) {
        assertThatThrownBy(() -> seal(event))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"/Records\" is missing: expected what S3 sends");
    }

    @Test
    void leavesNothingWhenKmsRefuses() {
        upload("uploads/a.txt", "hello");
        bundle.kms.faults().plan("GenerateDataKey", 1, Faults.Kind.FAILS);

        assertThatThrownBy(() -> seal(event("uploads/a.txt"))).isInstanceOf(Unavailable.class);
        assertThat(bundle.s3.places("data/sealed/")).isEmpty();
    }

    @Test
    void leavesNeitherObjectNorUploadWhenTimeRunsOut() {
        bundle.s3.store("data/uploads/a", new byte[30 << 20]);
        int[] asked = {0};
        bundle.remaining[0] = () -> asked[0]++ < 150 ? 90_000 : 1;

        assertThatThrownBy(() -> seal(event("uploads/a"))).isInstanceOf(Unavailable.class);
        assertThat(bundle.s3.faults().journal()).contains("UploadPart", "AbortMultipartUpload");
        assertThat(bundle.s3.openUploads()).isZero();
        assertThat(bundle.s3.places("data/sealed/")).isEmpty();
    }

    @Test
    void saysThatPrefixesAreMissing() {
        try (Bundle without = new Bundle(Map.of("UPLOADS", ""))) {
            assertThatThrownBy(() -> without.sealUploads(event()))
                    .isInstanceOf(Internal.class)
                    .hasMessageContaining("UPLOADS and SEALED are missing");
        }
    }
}
