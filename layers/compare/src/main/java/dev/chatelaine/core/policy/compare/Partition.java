package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.match.Outline;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts all texts into regions of texts that the same patterns match, and takes one text of each.
 *
 * <p>Texts without wildcards are regions of their own. Patterns that share no beginning are disjoint, and one that is
 * only a beginning contains whatever begins so: this spares most of the work.
 */
final class Partition {

    private static final int WORTH_MINIMIZING = 200;
    private static final long MOST_WORK = 60_000;
    private static final int MOST_REGIONS = 1_000;
    private static final long MOST_STATES = 400_000;

    private record Region(Automaton language, String prefix) {
        boolean isApart(Region other) {
            return !prefix.startsWith(other.prefix) && !other.prefix.startsWith(prefix);
        }
    }

    private final Automaton universe;
    private final Set<String> literals;
    private final Automaton endsOrdinary = Languages.sequence(BasicAutomata.makeAnyString(), Languages.ordinary());
    private List<Region> regions = new ArrayList<>();
    private boolean tooLarge;
    private long work;

    private Partition(Automaton universe, Collection<String> literals) {
        this.universe = universe;
        this.literals = new LinkedHashSet<>(literals);
        this.universe.determinize();
    }

    /**
     * One text of each region.
     *
     * @param universe the texts to be cut
     * @param literals texts that patterns without wildcards name
     * @param outlines the patterns
     * @param more further sets of texts to be told apart
     * @param guesses texts that may match no pattern
     * @return the texts, the literals among them; empty when there would be too many
     */
    static Optional<List<String>> of(
            Automaton universe,
            Collection<String> literals,
            Collection<Outline> outlines,
            List<Automaton> more,
            List<String> guesses) {
        Partition partition = new Partition(universe, literals);
        outlines.stream()
                .distinct()
                .sorted(Comparator.comparingInt(
                        (Outline outline) -> -prefix(outline).length()))
                .forEach(partition::cut);
        more.forEach(language -> partition.cut(new Region(language, ""), false));
        return partition.tooLarge ? Optional.empty() : Optional.of(partition.texts(guesses));
    }

    private static String prefix(Outline outline) {
        StringBuilder prefix = new StringBuilder();
        if (!outline.ignoresCase()) {
            outline.tokens().stream()
                    .takeWhile(token -> token >= 0 && token != Languages.HOLE)
                    .forEach(token -> prefix.append((char) token.intValue()));
        }
        return prefix.toString();
    }

    private void cut(Outline outline) {
        String prefix = prefix(outline);
        List<Integer> tokens = outline.tokens();
        boolean isPrefix = tokens.size() == prefix.length() + 1 && tokens.getLast() == Outline.ANY;
        if (isPrefix && prefix.isEmpty()) {
            return;
        }
        Languages.of(outline)
                .ifPresentOrElse(language -> cut(new Region(language, prefix), isPrefix), () -> tooLarge = true);
    }

    /** Takes a region out of those that it meets; what is left of it is one more. */
    private void cut(Region pattern, boolean containsWhatBeginsSo) {
        List<Region> cut = new ArrayList<>();
        List<Automaton> met = new ArrayList<>();
        for (Region region : regions) {
            if (tooLarge || region.isApart(pattern)) {
                cut.add(region);
            } else if (containsWhatBeginsSo && region.prefix().startsWith(pattern.prefix())) {
                met.add(region.language());
                cut.add(region);
            } else if (divide(region, pattern, cut)) {
                met.add(region.language());
            }
        }
        if (!tooLarge) {
            Automaton within = pattern.language().intersection(universe);
            Automaton rest = met.isEmpty() ? within : within.minus(BasicOperations.union(met));
            addIfAny(rest, pattern.prefix(), cut);
        }
        regions = cut;
        tooLarge |= cut.size() > MOST_REGIONS;
    }

    private boolean divide(Region region, Region pattern, List<Region> cut) {
        int states = region.language().getNumberOfStates();
        work += states;
        if (work > MOST_WORK || (long) states * pattern.language().getNumberOfStates() > MOST_STATES) {
            tooLarge = true;
            return false;
        }
        String prefix = region.prefix().length() > pattern.prefix().length() ? region.prefix() : pattern.prefix();
        boolean meets = addIfAny(region.language().intersection(pattern.language()), prefix, cut);
        if (meets) {
            addIfAny(region.language().minus(pattern.language()), region.prefix(), cut);
        } else {
            cut.add(region);
        }
        return meets;
    }

    private static boolean addIfAny(Automaton language, String prefix, List<Region> regions) {
        boolean any = !language.isEmpty();
        if (any) {
            if (language.getNumberOfStates() > WORTH_MINIMIZING) {
                language.minimize();
            }
            regions.add(new Region(language, prefix));
        }
        return any;
    }

    private List<String> texts(List<String> guesses) {
        List<String> texts = new ArrayList<>(literals);
        for (Region region : regions) {
            example(region.language()).ifPresent(texts::add);
        }
        guesses.stream()
                .filter(guess -> BasicOperations.run(universe, guess) && isOutside(guess))
                .findFirst()
                .or(() -> example(universe.minus(BasicOperations.union(
                        regions.stream().map(Region::language).toList()))))
                .ifPresent(texts::add);
        return texts;
    }

    private boolean isOutside(String guess) {
        return !literals.contains(guess)
                && regions.stream().noneMatch(region -> BasicOperations.run(region.language(), guess));
    }

    /** A text of the region that is not named by itself; one of ordinary characters if there is one. */
    private Optional<String> example(Automaton language) {
        Automaton others = language;
        for (String literal : literals) {
            if (BasicOperations.run(language, literal)) {
                others = others.minus(BasicAutomata.makeString(literal));
            }
        }
        Automaton nice = others.intersection(endsOrdinary);
        return Optional.ofNullable((nice.isEmpty() ? others : nice).getShortestExample(true));
    }
}
