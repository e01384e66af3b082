package dev.chatelaine.waf.page;

import java.util.Set;

/**
 * Spells out characters that do not show, or that change how others show: control, format and unassigned ones, blanks
 * other than the space, and letters without ink.
 */
final class Visible {

    private Visible() {}

    static String text(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(visible, point));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int point) {
        if (shows(point)) {
            visible.appendCodePoint(point);
        } else {
            visible.append("\\u{%x}".formatted(point));
        }
    }

    /** Fillers of Hangul and the empty Braille cell: letters and symbols by their type, and nothing to see. */
    private static final Set<Integer> WITHOUT_INK = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private static boolean shows(int point) {
        return !WITHOUT_INK.contains(point) && hasShape(point);
    }

    private static boolean hasShape(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
