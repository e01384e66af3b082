package dev.chatelaine.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;

/** What the rules are about, by the codes of their findings; a sentence each. */
final class RuleHelp {

    private static final String FILE = "rules.properties";

    private RuleHelp() {}

    static String of(String code) {
        return all().getProperty(code, code);
    }

    static Set<String> codes() {
        return all().stringPropertyNames();
    }

    private static Properties all() {
        try (InputStream file = RuleHelp.class.getResourceAsStream(FILE)) {
            Properties rules = new Properties();
            rules.load(file);
            return rules;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
