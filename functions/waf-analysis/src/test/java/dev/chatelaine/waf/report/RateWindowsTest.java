package dev.chatelaine.waf.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.waf.log.Action;
import dev.chatelaine.waf.log.LogRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Memory is bounded, by keys as much as by requests. */
class RateWindowsTest {

    private static final int MOST_BYTES = 100_000;

    private final RateWindows windows =
            new RateWindows(new RateLimit(1, 60, RateKey.parse("ip").orElseThrow()), MOST_BYTES);

    private void request(String client) {
        windows.record(
                new LogRecord(1, Action.ALLOW, "r", client, Map.of(), Set.of(), Set.of(), List.of(), Map.of(), 0));
    }

    @Test
    void holdsManyRequestsOfOneKey() {
        for (int i = 0; i < 6_000; i++) {
            request("192.0.2.1");
        }

        assertThat(windows.excesses()).singleElement().extracting(Excess::count).isEqualTo(6_000L);
    }

    @Test
    void refusesMoreKeysThanItHolds() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 400; i++) {
                        request("198.51.100." + i);
                    }
                })
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("too many different keys");
    }
}
