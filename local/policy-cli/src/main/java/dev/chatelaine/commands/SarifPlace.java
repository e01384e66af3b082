package dev.chatelaine.commands;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Places as SARIF names them. */
final class SarifPlace {

    private SarifPlace() {}

    /** A stretch of a file, and the JSON pointer of what stands there. */
    static JsonObjectBuilder location(String file, Region region, String pointer) {
        JsonObjectBuilder location = Json.createObjectBuilder()
                .add(
                        "physicalLocation",
                        Json.createObjectBuilder()
                                .add("artifactLocation", artifact(file))
                                .add("region", region(region)));
        return pointer.isEmpty()
                ? location
                : location.add(
                        "logicalLocations",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("fullyQualifiedName", pointer)));
    }

    static JsonObjectBuilder artifact(String file) {
        return Json.createObjectBuilder().add("uri", uri(file));
    }

    static JsonObjectBuilder region(Region region) {
        return Json.createObjectBuilder()
                .add("startLine", region.startLine())
                .add("startColumn", region.startColumn())
                .add("endLine", region.endLine())
                .add("endColumn", region.endColumn());
    }

    /** Relative to where the command runs, as code scanning wants it; of an absolute path with its scheme. */
    private static String uri(String file) {
        try {
            String path = file.replace(File.separatorChar, '/');
            return Path.of(file).isAbsolute()
                    ? Path.of(file).toUri().toASCIIString()
                    : new URI(null, null, path.startsWith("./") ? path.substring(2) : path, null).toASCIIString();
        } catch (URISyntaxException unusual) {
            return Path.of(file).toUri().toASCIIString();
        }
    }
}
