package dev.chatelaine.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/** A further stack of the same template, with other parameters, deployed by SAM CLI to the local cloud. */
record Stack(String name, JsonNode outputs) {

    static Stack deploy(LocalCloud cloud, Path folder, String name, String... parameters)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getenv("CHATELAINE_SAM"),
                "deploy",
                "--config-env",
                "local",
                "--stack-name",
                name,
                "--parameter-overrides"));
        command.addAll(List.of(parameters));
        run(folder.resolve("deploy.log"), command);
        Path listed = folder.resolve("outputs.json");
        run(
                listed,
                List.of(
                        System.getenv("CHATELAINE_SAM"),
                        "list",
                        "stack-outputs",
                        "--stack-name",
                        name,
                        "--output",
                        "json"));
        String text = Files.readString(listed);
        JsonNode array = LocalCloud.JSON.readTree(text.substring(text.indexOf('['), text.lastIndexOf(']') + 1));
        var outputs = LocalCloud.JSON.createObjectNode();
        array.forEach(output -> outputs.set(output.get("OutputKey").asText(), output.get("OutputValue")));
        return new Stack(name, outputs);
    }

    private static void run(Path log, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(LocalCloud.project().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SAM_CLI_TELEMETRY", "0");
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException(command + " failed: " + Files.readString(log));
        }
    }

    String output(String key) {
        return outputs.get(key).asText();
    }

    /**
     * The access key by which the local cloud knows a function's role: ministack gives each version of a function one of
     * its own, made from the version's and the role's ARN.
     */
    static String accessKeyOf(LocalCloud cloud, String functionName) {
        GetFunctionConfigurationResponse function =
                cloud.lambda().getFunctionConfiguration(call -> call.functionName(functionName));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((function.functionArn() + ":" + function.role()).getBytes(StandardCharsets.UTF_8));
            return "ASIA" + HexFormat.of().formatHex(digest, 0, 8).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
