package dev.chatelaine.waf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Real records that others published, outside the project; a test that needs them is skipped where they are absent. */
final class RealLogs {

    /** 228 requests to a site behind CloudFront. */
    static final String TRAFFIC = "aws-waf-security-automations_test_waf_log.jsonl";

    /** The six records of WAF's developer guide. */
    static final String EXAMPLES = "awsdocs-2023_logging-examples.jsonl";

    private RealLogs() {}

    static byte[] read(String name) throws IOException {
        return Files.readAllBytes(path(name));
    }

    static Path path(String name) {
        String property = System.getProperty("chatelaine.waf", "");
        String folder = property.isEmpty() ? System.getenv().getOrDefault("CHATELAINE_WAF", "") : property;
        assumeTrue(
                !folder.isEmpty(),
                "no real log records: set the property chatelaine.waf (or CHATELAINE_WAF) to their folder");
        return Path.of(folder, name);
    }
}
