package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3SinkTest {

    private static final S3Place PLACE = new S3Place("data", "out/big", Optional.empty());
    private static final String STORED = "data/out/big";
    private static final int MIB = 1 << 20;
    private static final int PIECE = 100_000;

    private final FakeS3 s3 = new FakeS3();
    private final S3Objects objects = new S3Objects(s3, FakeS3.OWNER, Clock.systemUTC());

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private void write(byte[] bytes, boolean overwrite) throws IOException {
        try (ObjectSink sink = objects.create(PLACE, overwrite)) {
            for (int from = 0; from < bytes.length; from += PIECE) {
                sink.write(bytes, from, Math.min(PIECE, bytes.length - from));
            }
            sink.commit();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 8 * MIB - 1, 8 * MIB, 8 * MIB + 1, 16 * MIB, 17 * MIB})
    void writesObjectsOfAnySize(int size) throws IOException {
        write(bytes(size), false);

        assertThat(s3.stored(STORED)).contains(bytes(size));
        assertThat(s3.openUploads()).isZero();
    }

    @Test
    void writesASmallObjectInOneRequest() throws IOException {
        write(bytes(8 * MIB), false);

        assertThat(s3.faults().journal()).containsExactly("PutObject");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9 * MIB})
    void tellsOfTheContent(int size) throws IOException {
        try (ObjectSink sink = objects.create(PLACE, false, MediaType.ZIPPED_JSON)) {
            sink.write(bytes(size));
            sink.commit();
        }

        assertThat(s3.type(STORED)).contains(MediaType.ZIPPED_JSON);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9 * MIB})
    void tellsNothingOfTheContentUnasked(int size) throws IOException {
        write(bytes(size), false);

        assertThat(s3.type(STORED)).contains(MediaType.BINARY);
    }

    @Test
    void holdsOnePartInMemory() throws IOException {
        write(bytes(30 * MIB), false);

        assertThat(s3.largestPart()).isEqualTo(8 * MIB);
    }

    @Test
    void leavesNothingWhenNotCommitted() throws Exception {
        try (ObjectSink sink = objects.create(PLACE, false)) {
            sink.write(bytes(20 * MIB));
            assertThat(s3.openUploads()).isEqualTo(1);
        }

        assertThat(s3.stored(STORED)).isEmpty();
        assertThat(s3.openUploads()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20 * MIB})
    void doesNotReplaceAnObject(int size) throws IOException {
        s3.store(STORED, bytes(3));

        assertThatThrownBy(() -> write(bytes(size), false))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("\"overwrite\": true");
        assertThat(s3.stored(STORED)).contains(bytes(3));
        assertThat(s3.openUploads()).isZero();
    }

    @Test
    void refusesALargeWriteBeforeItsFirstPart() {
        s3.store(STORED, bytes(3));

        assertThatThrownBy(() -> write(bytes(20 * MIB), false)).isInstanceOf(Conflict.class);
        assertThat(s3.faults().journal()).containsExactly("HeadObject");
    }

    @Test
    void doesNotReplaceAnObjectThatAppearsMeanwhile() throws IOException {
        try (ObjectSink sink = objects.create(PLACE, false)) {
            sink.write(bytes(20 * MIB));
            s3.store(STORED, bytes(3));
            assertThatThrownBy(sink::commit).isInstanceOf(Conflict.class);
        }
        assertThat(s3.stored(STORED)).contains(bytes(3));
        assertThat(s3.openUploads()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20 * MIB})
    void replacesAnObjectWhenTold(int size) throws IOException {
        s3.store(STORED, bytes(3));

        write(bytes(size), true);

        assertThat(s3.stored(STORED)).contains(bytes(size));
    }

    static Stream<Arguments> faultsOfALargeWrite() {
        return Stream.of(
                        Arguments.of("HeadObject", 1),
                        Arguments.of("CreateMultipartUpload", 1),
                        Arguments.of("UploadPart", 1),
                        Arguments.of("UploadPart", 2),
                        Arguments.of("UploadPart", 3),
                        Arguments.of("CompleteMultipartUpload", 1))
                .flatMap(call ->
                        Stream.of(Faults.Kind.values()).map(kind -> Arguments.of(call.get()[0], call.get()[1], kind)));
    }

    @ParameterizedTest
    @MethodSource("faultsOfALargeWrite")
    void leavesTheWholeObjectOrNothingWhateverFails(String operation, int nth, Faults.Kind kind) throws IOException {
        s3.faults().plan(operation, nth, kind);

        boolean written = succeeds(20 * MIB);

        assertThat(s3.stored(STORED).isPresent()).isEqualTo(written);
        assertThat(s3.openUploads()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheWholeSmallObjectOrNothingWhateverFails(Faults.Kind kind) throws IOException {
        s3.faults().plan("PutObject", 1, kind);

        boolean written = succeeds(10);

        assertThat(s3.stored(STORED).isPresent()).isEqualTo(written);
    }

    private boolean succeeds(int size) throws IOException {
        try {
            write(bytes(size), false);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20 * MIB})
    void knowsItsOwnObjectWhenTheAnswerIsLost(int size) throws IOException {
        s3.faults().plan(size > MIB ? "CompleteMultipartUpload" : "PutObject", 1, Faults.Kind.ANSWER_LOST);

        assertThat(succeeds(size)).isTrue();
    }

    @Test
    void findsAndAbortsAnUploadWhoseBeginningWasNotAnswered() throws IOException {
        s3.faults().plan("CreateMultipartUpload", 1, Faults.Kind.ANSWER_LOST);
        s3.faults().plan("CreateMultipartUpload", 2, Faults.Kind.ANSWER_LOST);

        assertThat(succeeds(20 * MIB)).isFalse();
        assertThat(s3.openUploads()).isZero();
    }

    @Test
    void leavesUploadsOfOthersAlone() throws IOException {
        s3.createMultipartUpload(r -> r.bucket("data").key("out/big2").expectedBucketOwner(FakeS3.OWNER));
        s3.faults().plan("CreateMultipartUpload", 2, Faults.Kind.UNREACHED);

        assertThat(succeeds(20 * MIB)).isTrue();
        assertThat(s3.openUploads()).isEqualTo(1);
    }

    @Test
    void tellsTheFirstFailureEvenIfCleaningUpFails() throws IOException {
        s3.faults().plan("UploadPart", 2, Faults.Kind.DENIED);
        s3.faults().plan("AbortMultipartUpload", 1, Faults.Kind.FAILS);

        assertThatThrownBy(() -> write(bytes(20 * MIB), false)).isInstanceOf(Denied.class);
    }

    @Test
    void refusesBucketsOfAnotherAccount() throws IOException {
        S3Objects foreign = new S3Objects(s3, "999999999999", Clock.systemUTC());

        assertThatThrownBy(() -> foreign.create(PLACE, false).commit()).isInstanceOf(Denied.class);
    }
}
