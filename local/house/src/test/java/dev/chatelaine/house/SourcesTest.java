package dev.chatelaine.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small files, small methods: measured over the sources of everything that is deployed. */
class SourcesTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_HANDLER = 40;

    private static final Map<Path, Integer> LINES_OF_FILES = new TreeMap<>();
    private static final Map<String, Integer> LINES_OF_METHODS = new TreeMap<>();

    @BeforeAll
    static void measure() throws IOException {
        for (Path source : House.mainSources()) {
            LINES_OF_FILES.put(
                    House.ROOT.relativize(source), Files.readAllLines(source).size());
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) javac.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(House.mainSources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Measure(unit, positions).scan(unit, null);
            }
        }
    }

    /** Counts the lines of each method's body, between its braces. */
    private static final class Measure extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Measure(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && positions.getEndPosition(unit, method.getBody()) >= 0) {
                long first = line(positions.getStartPosition(unit, method.getBody()));
                long last = line(positions.getEndPosition(unit, method.getBody()));
                String name =
                        Path.of(unit.getSourceFile().getName()).getFileName() + ":" + first + " " + method.getName();
                LINES_OF_METHODS.put(name, (int) Math.max(0, last - first - 1));
            }
            return super.visitMethod(method, null);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    private static int percentile(List<Integer> numbers, int percent) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    @Test
    void filesAreSmall() {
        assertThat(LINES_OF_FILES).allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(LONGEST_FILE));
        assertThat(percentile(new ArrayList<>(LINES_OF_FILES.values()), 50)).isLessThanOrEqualTo(70);
    }

    @Test
    void handlersAreThin() {
        assertThat(LINES_OF_FILES.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("functions")
                                && file.getKey().toString().endsWith("Handler.java")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.getValue()).isLessThanOrEqualTo(LONGEST_HANDLER));
    }

    @Test
    void methodsAreSmall() {
        assertThat(LINES_OF_METHODS)
                .allSatisfy((method, lines) -> assertThat(lines).isLessThanOrEqualTo(LONGEST_METHOD));
        List<Integer> lines = new ArrayList<>(LINES_OF_METHODS.values());
        assertThat(percentile(lines, 50)).isLessThanOrEqualTo(4);
        assertThat(percentile(lines, 90)).isLessThanOrEqualTo(15);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(LINES_OF_FILES.keySet().stream().map(Path::getParent).collect(Collectors.toSet()))
                .allSatisfy(folder -> assertThat(LINES_OF_FILES).containsKey(folder.resolve("package-info.java")));
    }
}
