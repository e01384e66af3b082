package dev.chatelaine.front.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a target is sent of an event. */
class TargetTest {
    private static final JsonNode EVENT = json("{'source':'aws.ec2','detail':{'event':'createSnapshot','n':[1]}}");

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    @Test
    void theWholeEvent() {
        assertThat(new Target(json("{'Arn':'x'}")).message(EVENT)).contains(EVENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"$|/", "$.source|/source", "$.detail|/detail", "$.detail.event|/detail/event"})
    void aPartOfIt(String path, String pointer) {
        JsonNode part = pointer.equals("/") ? EVENT : EVENT.at(pointer);
        assertThat(new Target(json("{'InputPath':'" + path + "'}")).message(EVENT))
                .contains(part);
    }

    @Test
    void textOfItsOwn() {
        Target target = new Target(json("{'Input':'{\\u0022a\\u0022: 1}'}"));
        assertThat(target.message(EVENT)).contains(json("{'a':1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'InputTransformer':{'InputTemplate':'x'}}",
                "{'InputPath':'$.detail.n[0]'}",
                "{'InputPath':'$.detail.other'}",
                "{'InputPath':'detail'}"
            })
    void whatTheFrontCannotTellIsNotMadeUp(String target) {
        assertThat(new Target(json(target)).message(EVENT)).isEmpty();
    }
}
