package dev.chatelaine.waf.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings from RFC 5952, section 4. */
class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "2001:0DB8::0001, 2001:db8::1",
        "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "FE80::0202:B3FF:FE1E:8329, fe80::202:b3ff:fe1e:8329",
        "0:0:0:0:0:0:0:0, ::",
        "192.0.2.1, 192.0.2.1",
        "X.X.X.X, X.X.X.X",
        "fe80::1%eth0, fe80::1%eth0",
        "::zz, ::zz"
    })
    void hasOneSpelling(String text, String canonical) {
        assertThat(Address.canonical(text)).isEqualTo(canonical);
    }

    @Test
    void findsTheNetworkOfAnIpv6Address() {
        assertThat(Address.slash64("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2::/64");
        assertThat(Address.slash64("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
