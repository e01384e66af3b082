package dev.chatelaine.conformance;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the manifests in a folder or zip file, wherever they lie, and runs their tests. */
final class Run {

    private static final Set<String> NOT_FOR_READING = Set.of("keys", "awses-encrypt", "awses-decrypt-generate");

    private final Report report = new Report();
    private final Set<Object> commitmentFiles = new HashSet<>();

    private Run() {}

    /**
     * Runs all tests.
     *
     * @throws Unclear if there is neither a folder nor a zip file
     */
    static Report of(Path vectors) {
        Run run = new Run();
        try (Roots roots = Roots.of(vectors)) {
            roots.all().forEach(run::root);
        }
        return run.report;
    }

    private void root(Roots.Root root) {
        for (Path file : Roots.files(root.folder(), path -> path.toString().endsWith(".json"))) {
            String label = root.label() + "/" + root.folder().relativize(file);
            try {
                file(label, file);
            } catch (Unclear unclear) {
                run(List.of(TestCase.unclear(label, unclear.getMessage())));
            }
        }
    }

    private void file(String label, Path path) {
        Member file = Json.read(path);
        if (CommitmentTests.is(file)) {
            commitment(label, file);
        } else if (file.find("manifest").isPresent()) {
            manifest(label, file, new Place(path.getParent()));
        }
    }

    private void commitment(String label, Member file) {
        boolean first = commitmentFiles.add(file.get("tests").value());
        report.note(label + ": tests of key commitment" + (first ? "" : ", the same as before: not counted again"));
        if (first) {
            run(new CommitmentTests(label, file).cases());
        }
    }

    private void manifest(String label, Member file, Place place) {
        Member type = file.get("manifest").get("type");
        if (type.text().equals("awses-decrypt")) {
            report.note(label + ": decrypt manifest, version "
                    + file.get("manifest").get("version").number() + client(file));
            run(new DecryptManifest(label, file, place).cases());
        } else if (!NOT_FOR_READING.contains(type.text())) {
            throw type.refused("is no known type of manifest");
        }
    }

    private static String client(Member file) {
        return file.find("client")
                .map(client -> ", of " + client.get("name").text() + " "
                        + client.get("version").text())
                .orElse("");
    }

    private void run(List<TestCase> cases) {
        cases.forEach(test -> report.add(test, test.run().get()));
    }
}
