package dev.chatelaine.parameters;

import dev.chatelaine.Denied;
import java.util.List;

/**
 * The paths that the stack configures: all that is ever read lies below them.
 *
 * @param paths one or more
 */
record AllowedPaths(List<ParameterPath> paths) {

    /**
     * Goes on only if everything that a request names lies below the configured paths.
     *
     * @throws Denied that names the field
     */
    void check(LookupRequest request) {
        checkAll("paths", request.paths());
        checkAll("compareWith", request.compareWith());
        for (int i = 0; i < request.names().size(); i++) {
            if (request.names().get(i) instanceof RequestedName.Full(ParameterPath name)
                    && paths.stream().noneMatch(path -> path.holds(name.text()))) {
                throw denied("names/" + i);
            }
        }
    }

    private void checkAll(String field, List<ParameterPath> asked) {
        for (int i = 0; i < asked.size(); i++) {
            ParameterPath path = asked.get(i);
            if (paths.stream().noneMatch(allowed -> allowed.covers(path))) {
                throw denied(field + "/" + i);
            }
        }
    }

    private Denied denied(String pointer) {
        return new Denied("Field \"/" + pointer + "\" lies below none of the stack's paths: ask below one of them, or"
                + " add a path to the stack's parameter ParameterPaths.");
    }
}
