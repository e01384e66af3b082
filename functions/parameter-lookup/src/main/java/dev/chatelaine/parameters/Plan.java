package dev.chatelaine.parameters;

import dev.chatelaine.aws.ParameterNames;
import dev.chatelaine.aws.ParameterTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be read for a configuration: as few trees as hold all of its paths, then the parameters that are named.
 *
 * @param queries in order; of what two of them find, the later is the truth
 */
record Plan(List<Query> queries) {

    /** The plan for these paths of a request. */
    static Plan of(LookupRequest request, List<ParameterPath> paths) {
        List<Query> queries = new ArrayList<>();
        if (request.readsTrees()) {
            roots(paths).map(root -> tree(request, root)).forEach(queries::add);
        }
        List<String> names = request.names().stream()
                .flatMap(name -> full(name, paths))
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            queries.add(new Query.Names(
                    new ParameterNames(names, request.decrypt(), request.at().selector())));
        }
        return new Plan(queries);
    }

    /** The paths that lie below no other: reading them reads all. */
    private static Stream<ParameterPath> roots(List<ParameterPath> paths) {
        return paths.stream().filter(path -> paths.stream().noneMatch(other -> other.holds(path.text())));
    }

    private static Query tree(LookupRequest request, ParameterPath root) {
        return new Query.Tree(
                new ParameterTree(root.text(), request.decrypt(), request.at().selector()));
    }

    private static Stream<String> full(RequestedName name, List<ParameterPath> paths) {
        return switch (name) {
            case RequestedName.Full(ParameterPath full) -> Stream.of(full.text());
            case RequestedName.Relative(String relative) -> paths.stream().map(path -> path.below(relative));
        };
    }
}
