package dev.chatelaine.waf.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileLogTest {

    private static final String RECORD =
            "{\"timestamp\":1,\"webaclId\":\"a\",\"action\":\"ALLOW\",\"terminatingRuleId\":\"r\",\"httpRequest\":{\"clientIp\":\"192.0.2.1\",\"uri\":\"%s\"}}";

    private static final class Seen implements LogReader.Sink {
        private final List<LogRecord> records = new ArrayList<>();
        private int rejected;
        private int cutShort;

        @Override
        public void record(LogRecord read) {
            records.add(read);
        }

        @Override
        public void rejected() {
            rejected++;
        }

        @Override
        public void cutShort() {
            cutShort++;
        }
    }

    private static Seen read(byte[] log) throws IOException {
        Seen seen = new Seen();
        new LogReader(Set.of()).read(new Unzipped(new ByteArrayInputStream(log)), seen);
        return seen;
    }

    private static Seen read(String log) throws IOException {
        return read(log.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void survivesDamageAnywhere(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] log = (RECORD.formatted("/a") + "\n").repeat(50).getBytes(StandardCharsets.UTF_8);

        for (int run = 0; run < 200; run++) {
            byte[] damaged = log.clone();
            for (int i = 0; i < 5; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Seen seen = read(damaged);
            assertThat(seen.records.size()).isGreaterThanOrEqualTo(40);
        }
    }

    private static byte[] gzip(String log) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(log.getBytes(StandardCharsets.UTF_8));
        }
        return zipped.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    /** So begins UTF-32, which JSON in a log never is. */
    @Test
    void takesAllLinesForUtf8() throws IOException {
        byte[] line = {0, 0, 0, '{', -1, -1, -1, -1, '\n'};

        Seen seen = read(joined(line, RECORD.formatted("/a").getBytes(StandardCharsets.UTF_8)));

        assertThat(seen.rejected).isEqualTo(1);
        assertThat(seen.records).hasSize(1);
    }

    @Test
    void readsAnyNumberOfEmptyMembers() throws IOException {
        byte[][] members = new byte[100_001][];
        Arrays.fill(members, gzip(""));
        members[100_000] = gzip(RECORD.formatted("/a"));

        Seen seen = read(joined(members));

        assertThat(seen.records).hasSize(1);
        assertThat(seen.cutShort).isZero();
    }

    @Test
    void readsMembersWithEveryFieldOfAHeader() throws IOException {
        byte[] plain = gzip(RECORD.formatted("/a") + "\n");
        byte[] header = {0x1f, (byte) 0x8b, 8, 4 | 8 | 16 | 2, 0, 0, 0, 0, 0, -1, 2, 0, 'x', 'y', 'n', 0, 'c', 0, 1, 2};

        Seen seen = read(joined(header, Arrays.copyOfRange(plain, 10, plain.length), plain));

        assertThat(seen.records).hasSize(2);
        assertThat(seen.cutShort).isZero();
    }

    /** A record is read as a whole or not at all, and the log never passes for whole. */
    @Test
    void tellsOfEveryCut() throws IOException {
        byte[] member = gzip((RECORD.formatted("/a") + "\n").repeat(3) + RECORD.formatted("/b"));
        byte[] log = joined(member, gzip("\n" + RECORD.formatted("/c")));

        for (int length = 2; length < log.length; length++) {
            Seen seen = read(Arrays.copyOf(log, length));
            assertThat(seen.cutShort).as("cut to %d", length).isEqualTo(length == member.length ? 0 : 1);
            assertThat(seen.rejected).isLessThanOrEqualTo(1);
            assertThat(seen.records.size()).isLessThanOrEqualTo(5);
        }
        assertThat(read(log).records).hasSize(5);
    }

    @Test
    void tellsOfDamageAndOfWhatIsNoMember() throws IOException {
        byte[] log = gzip(RECORD.formatted("/a"));
        byte[] damaged = log.clone();
        damaged[log.length - 5] ^= 1;

        for (byte[] broken : List.of(damaged, joined(log, "junk".getBytes(StandardCharsets.UTF_8)))) {
            Seen seen = read(broken);
            assertThat(seen.records).hasSize(1);
            assertThat(seen.cutShort).isEqualTo(1);
        }
    }

    @Test
    void rejectsWhatIsNestedWithoutEnd() throws IOException {
        Seen seen = read("{\"x\":" + "[".repeat(100_000) + "\n" + RECORD.formatted("/a"));

        assertThat(seen.rejected).isEqualTo(1);
        assertThat(seen.records).hasSize(1);
    }

    @Test
    void cutsLongTextButKeepsDifferentTextsApart() throws IOException {
        Seen seen = read(RECORD.formatted("x".repeat(5_000) + "1") + "\n" + RECORD.formatted("x".repeat(5_000) + "2"));

        List<String> uris = seen.records.stream()
                .map(record -> record.part(LogRecord.Part.URI).orElseThrow())
                .toList();
        assertThat(uris).allSatisfy(uri -> assertThat(uri).hasSizeLessThanOrEqualTo(Text.LONGEST));
        assertThat(uris.getFirst()).isNotEqualTo(uris.getLast());
    }

    @Test
    void replacesLoneSurrogatesAndNul() throws IOException {
        Seen seen = read(RECORD.formatted("/\\ud800x\\u0000y\\ud83d\\udd11"));

        assertThat(seen.records.getFirst().part(LogRecord.Part.URI)).contains("/\uFFFDx\uFFFDy\ud83d\udd11");
    }

    @Test
    void readsSeveralObjectsOnALineAndAByteOrderMark() throws IOException {
        Seen seen = read("\uFEFF" + RECORD.formatted("/a") + RECORD.formatted("/b") + "\r\n");

        assertThat(seen.records).hasSize(2);
        assertThat(seen.rejected).isZero();
    }
}
