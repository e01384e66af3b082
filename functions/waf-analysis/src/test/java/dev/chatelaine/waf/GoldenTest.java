package dev.chatelaine.waf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that were computed by hand from the 228 real records. */
class GoldenTest {

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    private Map<?, ?> report(String more) throws IOException {
        bundle.s3.store("data/log", RealLogs.read(RealLogs.TRAFFIC));
        return bundle.read(bundle.report("{\"sources\": \"s3://data/log\"" + more + "}"));
    }

    private static Map<String, Object> line(String value, int count) {
        return Map.of("value", value, "count", count, "blocked", 0);
    }

    private static List<Object> top(Map<?, ?> report, String name) {
        return Bundle.list(((Map<?, ?>) report.get("top")).get(name));
    }

    @Test
    void countsClientsCountriesAndPaths() throws IOException {
        Map<?, ?> report = report("");

        assertThat(top(report, "clientIp"))
                .isEqualTo(List.of(
                        line("72.21.196.66", 184),
                        line("72.21.196.69", 20),
                        line("72.21.196.70", 10),
                        line("72.21.196.68", 8),
                        line("X.X.X.X", 6)));
        assertThat(top(report, "country"))
                .isEqualTo(List.of(line("US", 184), line("SE", 30), line("CN", 8), line("TR", 6)));
        assertThat(top(report, "uri")).startsWith(line("/socket.io/", 57), line("/rest/user/whoami", 18));
    }

    @Test
    void countsMinutes() throws IOException {
        assertThat(Bundle.list(report("").get("perMinute")))
                .extracting(minute -> ((Map<?, ?>) minute).get("ALLOW"))
                .isEqualTo(List.of(40, 67, 93, 10, 10, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "72.21.196.66, ip, 60, 108",
        "72.21.196.66, ip, 120, 156",
        "72.21.196.66, ip, 300, 184",
        "72.21.196.69, ip, 60, 20",
        "72.21.196.70, ip, 60, 10",
        "72.21.196.68, ip, 300, 8",
        "X.X.X.X, ip, 60, 6",
        "all requests, constant, 60, 108",
        "all requests, constant, 120, 198",
        "all requests, constant, 300, 228"
    })
    void findsTheBusiestWindow(String key, String by, int seconds, int most) throws IOException {
        Map<?, ?> report = report(", \"questions\": {\"rateLimit\": {\"limit\": 5, \"windowSeconds\": " + seconds
                + ", \"key\": \"" + by + "\"}}");

        assertThat(Bundle.list(report.get("wouldBlock")))
                .filteredOn(line -> ((Map<?, ?>) line).get("key").equals(key))
                .singleElement()
                .satisfies(line -> assertThat(((Map<?, ?>) line).get("count")).isEqualTo(most));
    }

    @Test
    void aLimitThatIsKeptStopsNobody() throws IOException {
        assertThat(Bundle.list(report(
                                ", \"questions\": {\"rateLimit\": {\"limit\": 108, \"windowSeconds\": 60, \"key\": \"ip\"}}")
                        .get("wouldBlock")))
                .isEmpty();
    }

    @Test
    void reportsOnAPeriod() throws IOException {
        Map<?, ?> report = report(", \"from\": \"2023-04-24T22:17:00Z\", \"to\": \"2023-04-24T22:19:00Z\"");

        assertThat(report.get("records")).isEqualTo(67 + 93);
        assertThat(Bundle.list(report.get("perMinute"))).hasSize(2);
    }
}
