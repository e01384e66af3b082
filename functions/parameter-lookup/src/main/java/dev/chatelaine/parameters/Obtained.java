package dev.chatelaine.parameters;

import dev.chatelaine.aws.ParameterReading;

/**
 * A reading for one request, which closes it.
 *
 * @param reading its own copy
 * @param freshness how fresh it is
 */
record Obtained(ParameterReading reading, Freshness freshness) implements AutoCloseable {

    @Override
    public void close() {
        reading.close();
    }
}
