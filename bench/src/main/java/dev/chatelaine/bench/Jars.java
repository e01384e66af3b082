package dev.chatelaine.bench;

import dev.chatelaine.core.crypto.MessageEncryptor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the crypto core weighs beside the official SDK with all that it brings along. */
final class Jars {

    private static final double BYTES_PER_KB = 1_000;
    private static final double MOST_KB = 300;

    /** What belongs to our side or to the benchmark itself. */
    private static final List<String> NOT_THE_PEERS =
            List.of("core-", "policy-", "iam-policy-builder-", "bench", "jmh-", "jopt-simple", "commons-math3");

    private Jars() {}

    /** Our jar. */
    static Path core() {
        return Path.of(URI.create(MessageEncryptor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    /** The goal is 300 KB, here as a ratio to the peer's jars. */
    static Comparison compare() throws IOException {
        Path core = core();
        double peer = 0;
        try (var jars = Files.newDirectoryStream(core.getParent(), "*.jar")) {
            for (Path jar : jars) {
                String name = jar.getFileName().toString();
                peer += NOT_THE_PEERS.stream().anyMatch(name::startsWith) ? 0 : Files.size(jar) / BYTES_PER_KB;
            }
        }
        return new Comparison("core-jar", "KB", Files.size(core) / BYTES_PER_KB, peer, peer / MOST_KB);
    }
}
