package dev.chatelaine.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts are read back by those who read such files: the JDK and a shell. */
class FormatTest {

    private static final Map<String, String> VALUES = new TreeMap<>(Map.of(
            "plain", "shop-host:5432",
            "empty.but", " ",
            "quotes", "it's \"quoted\" and `run` $HOME ${HOME} \\ back",
            "lines", "one\ntwo\r\nthree\n\n",
            "spaces", "  before, # not a comment = ! and after  ",
            "unicode", "Χατελαίν, シャトレーヌ, 🔑",
            "9digit/x-y", "\ttab\u0001control\f",
            "trailing", "ends with \\"));

    private final Lookups function = new Lookups();

    @BeforeEach
    void fill() {
        VALUES.forEach((name, value) -> function.ssm.put("/shop/" + name, "String", value));
    }

    @AfterEach
    void close() {
        function.close();
    }

    private String text(String format) {
        return (String)
                function.ask("{'paths': ['/shop'], 'format': '" + format + "'}").get("text");
    }

    @Test
    void propertiesAreReadBackByTheJdk() throws IOException {
        String text = text("properties");
        Properties read = new Properties();
        read.load(new StringReader(text));

        assertThat(read)
                .isEqualTo(VALUES.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().replace('/', '.'), Map.Entry::getValue)));
        assertThat(text.chars()).allMatch(one -> one < 0x7f);
    }

    @Test
    void dotenvIsReadBackByAShell(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("env");
        Files.writeString(file, text("dotenv"));
        Process shell = new ProcessBuilder("env", "-i", "sh", "-c", "set -a; . " + file + "; exec env -0").start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        Map<String, String> read = Arrays.stream(output.split("\0", -1))
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));

        assertThat(read)
                .containsAllEntriesOf(VALUES.entrySet().stream()
                        .collect(Collectors.toMap(entry -> variable(entry.getKey()), Map.Entry::getValue)));
    }

    private static String variable(String name) {
        return switch (name) {
            case "9digit/x-y" -> "_9DIGIT_X_Y";
            case "empty.but" -> "EMPTY_BUT";
            default -> name.toUpperCase(Locale.ROOT);
        };
    }

    @Test
    void dotenvQuotesOnlyWhatNeedsIt() {
        assertThat(text("dotenv")).contains("PLAIN=shop-host:5432\n").contains("EMPTY_BUT=' '\n");
    }

    @Test
    void jsonIsTheTreeAsText() throws IOException {
        Object tree = function.values("{'paths': ['/shop']}");

        assertThat(function.read(text("json"))).isEqualTo(tree);
        assertThat(((Map<?, ?>) tree).get("9digit")).isEqualTo(Map.of("x-y", VALUES.get("9digit/x-y")));
    }

    @Test
    void textComesAloneWithoutAnObject() {
        assertThat(function.ask("{'paths': ['/shop'], 'format': 'json'}").keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("text", "calls", "fresh");
    }
}
