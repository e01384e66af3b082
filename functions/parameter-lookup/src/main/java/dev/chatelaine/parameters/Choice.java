package dev.chatelaine.parameters;

import dev.chatelaine.aws.StoredParameter;
import java.util.List;
import java.util.Optional;

/**
 * The parameter that a configuration takes for a name.
 *
 * @param path the path of the request that holds it; empty if it was named in full, and lies below none
 * @param parameter the parameter
 * @param shadows what it overrides, the nearest first
 */
record Choice(Optional<ParameterPath> path, StoredParameter parameter, List<Choice> shadows) {}
