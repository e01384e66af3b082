package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Unavailable;
import dev.chatelaine.core.crypto.SeekableSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class S3SourceTest {

    private static final S3Place PLACE = new S3Place("data", "in/a", Optional.empty());

    private final FakeS3 s3 = new FakeS3();
    private final S3Objects objects = new S3Objects(s3, FakeS3.OWNER, Clock.systemUTC());

    @Test
    void readsAWholeObject() throws IOException {
        s3.store("data/in/a", new byte[100_000]);

        try (InputStream source = objects.open(PLACE)) {
            assertThat(source.readAllBytes()).isEqualTo(new byte[100_000]);
        }
        assertThat(s3.faults().journal()).containsExactly("GetObject");
    }

    @Test
    void readsAnEmptyObject() throws IOException {
        s3.store("data/in/a", new byte[0]);

        try (InputStream source = objects.open(PLACE)) {
            assertThat(source.read()).isEqualTo(-1);
        }
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws IOException {
        byte[] bytes = "0123456789".repeat(1000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        s3.store("data/in/a", bytes);
        s3.breakReadsAfter(3_333);

        try (InputStream source = objects.open(PLACE)) {
            assertThat(source.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(s3.faults().journal()).hasSize(4);
    }

    @Test
    void givesUpWhenNothingMoreComes() throws IOException {
        s3.store("data/in/a", new byte[10]);
        s3.breakReadsAfter(0);

        try (InputStream source = objects.open(PLACE)) {
            assertThatThrownBy(source::read).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void refusesAnObjectThatIsReplacedWhileItIsRead() throws IOException {
        s3.store("data/in/a", new byte[10]);
        s3.breakReadsAfter(5);

        try (InputStream source = objects.open(PLACE)) {
            source.readNBytes(5);
            s3.store("data/in/a", new byte[20]);
            assertThatThrownBy(source::read).isInstanceOf(Conflict.class);
        }
    }

    private static byte[] digits() {
        return "0123456789".repeat(1000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    @Test
    void readsPartsAndNoMore() throws IOException {
        s3.store("data/in/a", digits());

        SeekableSource parts = objects.parts(PLACE);

        assertThat(parts.length()).isEqualTo(10_000);
        assertThat(part(parts, 1234, 7)).isEqualTo("4567890");
        assertThat(part(parts, 9_995, 5)).isEqualTo("56789");
        assertThat(part(parts, 10_000, 0)).isEmpty();
        assertThat(s3.bytesSent()).isEqualTo(12);
    }

    private static String part(SeekableSource source, long position, long length) throws IOException {
        try (InputStream stream = source.read(position, length)) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        }
    }

    @Test
    void goesOnWithinAPartWhereTheConnectionBroke() throws IOException {
        s3.store("data/in/a", digits());
        s3.breakReadsAfter(3);

        assertThat(part(objects.parts(PLACE), 1234, 7)).isEqualTo("4567890");
        assertThat(s3.faults().journal()).containsExactly("HeadObject", "GetObject", "GetObject", "GetObject");
    }

    @Test
    void refusesPartsOfAnObjectThatWasReplaced() throws IOException {
        s3.store("data/in/a", digits());
        SeekableSource parts = objects.parts(PLACE);
        s3.store("data/in/a", new byte[10_000]);

        assertThatThrownBy(() -> parts.read(0, 10)).isInstanceOf(Conflict.class);
    }

    @Test
    void hasNoPartsOfAnObjectThatIsNotThere() {
        assertThatThrownBy(() -> objects.parts(PLACE)).isInstanceOf(NotFound.class);
    }

    @Test
    void namesAnObjectThatIsNotThere() {
        assertThatThrownBy(() -> objects.open(PLACE))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("s3://data/in/a")
                .hasMessageNotContaining("quotes the request");
    }

    @Test
    void saysWhatToAllow() {
        s3.faults().plan("GetObject", 1, Faults.Kind.DENIED);

        assertThatThrownBy(() -> objects.open(PLACE))
                .isInstanceOf(Denied.class)
                .hasMessageEndingWith("\n{\"action\":\"s3:GetObject\",\"resource\":\"s3://data/in/a\"}");
    }

    @Test
    void namesTheVersionThatItReads() throws IOException {
        s3.store("data/in/a", new byte[] {1});
        String first = version();
        s3.store("data/in/a", new byte[] {2});

        assertThat(version()).isNotEqualTo(first);
    }

    private String version() throws IOException {
        try (ObjectSource source = objects.open(PLACE)) {
            return source.version();
        }
    }

    @Test
    void listsAllPagesUnderAPrefix() {
        for (int i = 0; i < 8; i++) {
            s3.store("data/in/" + i, new byte[0]);
        }
        s3.store("data/in/folder/", new byte[0]);
        s3.store("data/other", new byte[0]);
        S3Place prefix = new S3Place("data", "in/", Optional.empty());

        assertThat(objects.list(prefix, 8))
                .extracting(S3Place::key)
                .containsExactly("in/0", "in/1", "in/2", "in/3", "in/4", "in/5", "in/6", "in/7");
        assertThatThrownBy(() -> objects.list(prefix, 7))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("More than 7 objects lie under");
    }
}
