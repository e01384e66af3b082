package dev.chatelaine.rotation;

import java.util.Arrays;
import java.util.Optional;

/** The four steps of a rotation. The user guide also writes them with underscores. */
enum Step {
    CREATE("createSecret", "create_secret"),
    SET("setSecret", "set_secret"),
    TEST("testSecret", "test_secret"),
    FINISH("finishSecret", "finish_secret");

    private final String wire;
    private final String written;

    Step(String wire, String written) {
        this.wire = wire;
        this.written = written;
    }

    static Optional<Step> parse(String text) {
        return Arrays.stream(values())
                .filter(step -> step.wire.equals(text) || step.written.equals(text))
                .findFirst();
    }
}
