package dev.chatelaine.waf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.lambda.Primed;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs before a snapshot is taken: it must not speak to S3, nor change what comes after. */
class PrimingTest {

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    @ParameterizedTest
    @ValueSource(classes = {Summarizer.class, Merger.class, Reporter.class})
    void callsNoServiceAndKeepsNothing(Class<? extends Primed> logic) throws Exception {
        bundle.s3.store("data/log", Traffic.plain(new Traffic(5).lines(100)));
        Map<?, ?> before = bundle.read(bundle.report("{\"sources\": \"s3://data/log\"}"));
        int calls = bundle.s3.faults().journal().size();

        bundle.logic(logic).prime();

        assertThat(bundle.s3.faults().journal()).hasSize(calls);
        assertThat(bundle.read(bundle.report("{\"sources\": \"s3://data/log\"}")))
                .isEqualTo(before);
    }
}
