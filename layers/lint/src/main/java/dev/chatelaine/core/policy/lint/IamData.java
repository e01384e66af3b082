package dev.chatelaine.core.policy.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The names of the resource {@code iam-data.txt}: one line for each prefix. The file is read when a name is first asked
 * for; a line is taken apart when its prefix is. There are as many entries as lines, whatever is asked.
 */
public final class IamData implements ActionCatalog {

    private record Service(List<Action> actions, Map<String, KeyType> keys) {

        private static final Service NONE = new Service(List.of(), Map.of());

        Optional<KeyType> key(String name) {
            return Optional.ofNullable(keys.get(name))
                    .or(() -> keys.entrySet().stream()
                            .filter(entry -> entry.getKey().contains("*") && Names.like(entry.getKey(), name))
                            .map(Map.Entry::getValue)
                            .findFirst());
        }
    }

    /** The lines by prefix, read once. */
    private static final class Lines {
        private static final Map<String, String> BY_PREFIX = read();
    }

    private final Map<String, Service> services = new ConcurrentHashMap<>();

    @Override
    public List<Action> actions(String prefix) {
        return service(prefix).actions();
    }

    @Override
    public List<String> keys(String prefix) {
        Collection<String> names = service(prefix).keys().keySet();
        return List.copyOf(names);
    }

    @Override
    public Optional<KeyType> key(String name) {
        String lower = Names.lower(name);
        return service(Names.prefix(lower)).key(lower);
    }

    private Service service(String prefix) {
        String line = Lines.BY_PREFIX.get(prefix);
        return line == null ? Service.NONE : services.computeIfAbsent(prefix, known -> parse(line));
    }

    private static Map<String, String> read() {
        try (InputStream file = IamData.class.getResourceAsStream("iam-data.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line.substring(0, line.indexOf('\t')), Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Service parse(String line) {
        String[] parts = line.split("\t", -1);
        return new Service(
                words(parts[1]).stream().map(word -> action(parts[0], word)).toList(),
                words(parts[2]).stream()
                        .map(word -> word.split("=", 2))
                        .collect(Collectors.toUnmodifiableMap(
                                pair -> pair[0].toLowerCase(Locale.ROOT), pair -> KeyType.of(pair[1]))));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static Action action(String prefix, String word) {
        boolean takesNone = word.endsWith("!");
        return new Action(prefix + ":" + (takesNone ? word.substring(0, word.length() - 1) : word), !takesNone);
    }
}
