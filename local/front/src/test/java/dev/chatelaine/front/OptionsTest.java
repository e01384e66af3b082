package dev.chatelaine.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static Options parse(String line) {
        return Options.parse(List.of(line.split(" ")));
    }

    @Test
    void everyOptionIsRead() {
        assertThat(parse("--port 1 --listen 127.0.0.1 --listen 172.17.0.1 --upstream http://127.0.0.1:2/"))
                .isEqualTo(new Options(1, List.of("127.0.0.1", "172.17.0.1"), URI.create("http://127.0.0.1:2")));
    }

    @Test
    void loopbackIsTheDefault() {
        assertThat(parse("--port 1 --upstream http://127.0.0.1:2").listen()).containsExactly("127.0.0.1");
    }

    @Test
    void whatIsUnknownOrMissingIsNamed() {
        assertThatThrownBy(() -> parse("--prot 1")).hasMessageContaining("--prot");
        assertThatThrownBy(() -> parse("--port 1")).hasMessageContaining("--upstream");
        assertThatThrownBy(() -> parse("--port 70000 --upstream http://127.0.0.1:2"))
                .hasMessageContaining("65535");
    }
}
