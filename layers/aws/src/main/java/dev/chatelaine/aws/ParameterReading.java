package dev.chatelaine.aws;

import java.util.List;

/**
 * What one reading of Parameter Store found: all that was asked for, never a part. Closing it wipes the values.
 *
 * @param parameters what was found, each name once
 * @param ssmCalls requests sent to Parameter Store, not counting those the SDK sent again
 * @param kmsCalls SecureStrings that Parameter Store decrypted for it: each costs one request to KMS in the reader's name
 */
public record ParameterReading(List<StoredParameter> parameters, long ssmCalls, long kmsCalls)
        implements AutoCloseable {

    /** Takes these parameters as they are. */
    public ParameterReading {
        parameters = List.copyOf(parameters);
    }

    /** The same parameters, to be wiped on their own, at no further cost. */
    public ParameterReading copy() {
        return new ParameterReading(
                parameters.stream().map(StoredParameter::copy).toList(), 0, 0);
    }

    /** Characters of the names and values. */
    public long characters() {
        return parameters.stream().mapToLong(StoredParameter::characters).sum();
    }

    @Override
    public void close() {
        parameters.forEach(parameter -> parameter.value().close());
    }
}
