package dev.chatelaine.waf.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileLogTest {

    private static final String RECORD =
            "{\"timestamp\":1,\"webaclId\":\"a\",\"action\":\"ALLOW\",\"terminatingRuleId\":\"r\",\"httpRequest\":{\"clientIp\":\"192.0.2.1\",\"uri\":\"%s\"}}";

    private static final class Seen implements LogReader.Sink {
        private final List<LogRecord> records = new ArrayList<>();
        private int rejected;

        @Override
        public void record(LogRecord read) {
            records.add(read);
        }

        @Override
        public void rejected() {
            rejected++;
        }

        @Override
        public void cutShort() {}
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
