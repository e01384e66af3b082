package dev.chatelaine.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class InlineBytesTest {

    private static final int MOST = 6 * 1024 * 1024 / 4 * 3;

    private final InlineBytes bytes = new InlineBytes();

    @Test
    void collectsWhatIsWritten() throws IOException {
        bytes.write(1);
        bytes.write(new byte[] {9, 2, 3, 9}, 1, 2);

        assertThat(bytes.collected().bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void growsToWhatAnAnswerHolds() throws IOException {
        bytes.write(new byte[MOST - 1]);
        bytes.write(1);

        assertThat(bytes.collected().length()).isEqualTo(MOST);
    }

    @Test
    void refusesOneByteMore() throws IOException {
        bytes.write(new byte[MOST]);

        assertThatThrownBy(() -> bytes.write(1))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"destination\"");
        assertThatThrownBy(() -> new InlineBytes().write(new byte[MOST + 1])).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void leavesTheCopyWhenItIsClosed() throws IOException {
        bytes.write(7);
        SecretBytes collected = bytes.collected();
        bytes.close();

        assertThat(collected.bytes()).containsExactly(7);
        assertThat(bytes.collected().bytes()).containsExactly(0);
    }
}
