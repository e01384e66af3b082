package dev.chatelaine.parameters;

import dev.chatelaine.aws.StoredParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A configuration that was resolved. Closing it wipes its values.
 *
 * @param choices by what each is called
 * @param readings what it was made of
 */
record Configuration(SortedMap<String, Choice> choices, List<Obtained> readings) implements AutoCloseable {

    /** Lays what was read over each other; of a parameter that was read twice, the later reading is the truth. */
    static Configuration of(List<ParameterPath> paths, List<Obtained> readings) {
        Map<String, StoredParameter> parameters = new LinkedHashMap<>();
        readings.stream()
                .flatMap(obtained -> obtained.reading().parameters().stream())
                .forEach(parameter -> parameters.put(parameter.name(), parameter));
        return new Configuration(new Overlay(paths).merge(parameters.values()), readings);
    }

    /** Values by what they are called, sorted. */
    SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        choices.forEach(
                (name, choice) -> values.put(name, choice.parameter().value().text()));
        return values;
    }

    /** Requests to Parameter Store that it cost. */
    long ssmCalls() {
        return readings.stream()
                .mapToLong(obtained -> obtained.reading().ssmCalls())
                .sum();
    }

    /** Requests to KMS that it cost. */
    long kmsCalls() {
        return readings.stream()
                .mapToLong(obtained -> obtained.reading().kmsCalls())
                .sum();
    }

    /** How fresh the least fresh part is. */
    Freshness freshness() {
        return readings.stream().map(Obtained::freshness).reduce(Freshness.LIVE, Freshness::worst);
    }

    @Override
    public void close() {
        readings.forEach(Obtained::close);
    }
}
