package dev.chatelaine.waf;

import dev.chatelaine.waf.log.LogReader;
import dev.chatelaine.waf.log.Unzipped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * A log of made-up requests, read before a snapshot is taken so that the classes are loaded and compiled in it. The
 * compiler counts calls, so there are thousands. Nothing of it is kept.
 */
final class Rehearsal {

    /** How many summaries are merged. */
    static final int PARTS = 4;

    /** A rate that some of the made-up clients exceed, in requests and seconds. */
    static final int LIMIT = 10;

    static final int WINDOW = 300;

    private static final int RECORDS = 4_000;
    private static final int CLIENTS = 256;

    private Rehearsal() {}

    /** What is rehearsed. */
    @FunctionalInterface
    interface Act {
        void play() throws IOException;
    }

    static void run(Act act) {
        try {
            act.play();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads the log. */
    static void read(LogReader reader, LogReader.Sink sink) throws IOException {
        reader.read(new Unzipped(new ByteArrayInputStream(log())), sink);
    }

    private static byte[] log() throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(log)) {
            for (int i = 0; i < RECORDS; i++) {
                zipped.write(record(i).getBytes(StandardCharsets.UTF_8));
            }
        }
        return log.toByteArray();
    }

    private static String record(int number) {
        return "{\"timestamp\":" + number * 100L + ",\"formatVersion\":1,\"webaclId\":\"arn\","
                + "\"terminatingRuleId\":\"Default_Action\",\"action\":\"ALLOW\",\"ruleGroupList\":[{\"ruleGroupId\":\"AWS#Common\","
                + "\"nonTerminatingMatchingRules\":[{\"ruleId\":\"r\",\"action\":\"COUNT\"}]}],"
                + "\"httpRequest\":{\"clientIp\":\"192.0.2." + number % CLIENTS + "\",\"country\":\"-\","
                + "\"headers\":[{\"name\":\"User-Agent\",\"value\":\"a\"}],\"uri\":\"/" + number
                + "\",\"httpMethod\":\"GET\"},"
                + "\"ja4Fingerprint\":\"t13\",\"labels\":[{\"name\":\"a:b\"}]}\n";
    }
}
