package dev.chatelaine.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private int remaining = 900_000;
    private final Deadline deadline = new Deadline(() -> remaining);

    @Test
    void keepsThirtySecondsForCleaningUp() {
        remaining = 30_000;
        deadline.check();
        remaining = 29_999;

        assertThatThrownBy(deadline::check).isInstanceOf(Unavailable.class);
    }

    @Test
    void keepsAThirdOfAShortTime() {
        remaining = 3_000;
        Deadline brief = new Deadline(() -> remaining);
        remaining = 1_000;
        brief.check();
        remaining = 999;

        assertThatThrownBy(brief::check).isInstanceOf(Unavailable.class);
    }

    @Test
    void stopsAStreamInTime() throws IOException {
        InputStream guarded = deadline.guard(new ByteArrayInputStream(new byte[10]));
        assertThat(guarded.read(new byte[5])).isEqualTo(5);
        remaining = 1;

        assertThatThrownBy(guarded::read).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> guarded.read(new byte[5])).isInstanceOf(Unavailable.class);
    }
}
