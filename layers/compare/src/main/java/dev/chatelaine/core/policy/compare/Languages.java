package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.match.Outline;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts that patterns match, as automata. */
final class Languages {

    /** Stands in a text for a policy variable whose value may be any text. */
    static final char HOLE = '\uE000';

    /** Ordinary characters; a text of a policy that names others adds them. */
    private static final String ORDINARY = "abcdefghijklmnopqrstuvwxyz0123456789";

    // Each character that may be anything, after text of any length, doubles what an automaton must remember.
    private static final int OPEN_CHARACTERS = 8;
    private static final int LONGEST = 4_096;

    private Languages() {}

    /** The texts that match; empty when there would be too many states. */
    static Optional<Automaton> of(Outline outline) {
        List<Integer> tokens = outline.tokens();
        if (tokens.size() > LONGEST || open(tokens) > OPEN_CHARACTERS) {
            return Optional.empty();
        }
        List<Automaton> parts =
                tokens.stream().map(token -> part(token, outline.ignoresCase())).toList();
        Automaton language = parts.isEmpty() ? BasicAutomata.makeEmptyString() : BasicOperations.concatenate(parts);
        language.determinize();
        return Optional.of(language);
    }

    private static long open(List<Integer> tokens) {
        return tokens.stream()
                .dropWhile(token -> !isLong(token))
                .filter(token -> token < 0 && !isLong(token))
                .count();
    }

    /** Whether a token stands for more than one character. */
    static boolean isOpen(int token) {
        return token < 0 || token == HOLE;
    }

    /** The text of an outline without wildcards. */
    static String text(Outline outline) {
        StringBuilder text = new StringBuilder();
        outline.tokens().forEach(token -> text.append((char) token.intValue()));
        return text.toString();
    }

    /** One text of an outline, for where automata would be too large. */
    private static String sample(Outline outline) {
        StringBuilder text = new StringBuilder();
        outline.tokens().stream()
                .filter(token -> !isLong(token))
                .forEach(token -> text.append(token < 0 ? 'x' : (char) token.intValue()));
        return text.toString();
    }

    /** Texts of outlines and of no outline that are named, where automata would be too large. */
    static List<String> samples(Collection<String> literals, Collection<Outline> outlines) {
        return Stream.concat(literals.stream(), outlines.stream().map(Languages::sample))
                .toList();
    }

    private static boolean isLong(int token) {
        return token == Outline.ANY || token == Outline.ANY_IN_SEGMENT || token == HOLE;
    }

    private static Automaton part(int token, boolean ignoresCase) {
        return switch (token) {
            case Outline.ANY, HOLE -> BasicAutomata.makeAnyString();
            case Outline.ONE -> BasicAutomata.makeAnyChar();
            case Outline.ANY_IN_SEGMENT -> noColon().repeat();
            case Outline.ONE_IN_SEGMENT -> noColon();
            default -> ignoresCase ? anyCase((char) token) : BasicAutomata.makeChar((char) token);
        };
    }

    private static Automaton noColon() {
        return BasicAutomata.makeAnyChar().minus(BasicAutomata.makeChar(':'));
    }

    private static Automaton anyCase(char c) {
        return oneOf(List.of(c, Character.toLowerCase(c), Character.toUpperCase(c)));
    }

    /**
     * All texts over ordinary characters and those of some outlines. To patterns all characters that none of them names
     * are alike, so that these texts stand for all others; should every ordinary one be named, one more is taken.
     */
    static Automaton textsOver(Collection<Outline> outlines, Collection<String> literals) {
        TreeSet<Character> named = new TreeSet<>();
        outlines.stream()
                .flatMap(outline -> outline.tokens().stream())
                .filter(token -> token >= 0 && token != HOLE)
                .forEach(token -> add(named, (char) token.intValue()));
        literals.forEach(literal -> literal.chars().forEach(c -> add(named, (char) c)));
        TreeSet<Character> all = new TreeSet<>(named);
        ORDINARY.chars().forEach(c -> all.add((char) c));
        IntStream.rangeClosed('a', Character.MAX_VALUE)
                .filter(c -> !named.contains((char) c))
                .findFirst()
                .ifPresent(c -> all.add((char) c));
        return oneOf(all).repeat();
    }

    private static void add(Set<Character> named, char c) {
        named.addAll(List.of(c, Character.toLowerCase(c), Character.toUpperCase(c)));
    }

    /** What stands before the colon of an action. */
    static Automaton prefixes() {
        return ordinary().union(BasicAutomata.makeChar('-')).repeat(1);
    }

    /** One or more ordinary characters. */
    static Automaton ordinary() {
        return oneOf(ORDINARY.chars().mapToObj(c -> (char) c).toList()).repeat(1);
    }

    /** So many digits. */
    static Automaton digits(int count) {
        return BasicOperations.repeat(BasicAutomata.makeCharRange('0', '9'), count, count);
    }

    /** A text, followed by what another automaton takes, and so on. */
    static Automaton sequence(Object... parts) {
        List<Automaton> automata = new ArrayList<>();
        for (Object part : parts) {
            automata.add(part instanceof Automaton automaton ? automaton : BasicAutomata.makeString((String) part));
        }
        return BasicOperations.concatenate(automata);
    }

    private static Automaton oneOf(Collection<Character> characters) {
        StringBuilder set = new StringBuilder();
        characters.forEach(set::append);
        return BasicAutomata.makeCharSet(set.toString());
    }
}
