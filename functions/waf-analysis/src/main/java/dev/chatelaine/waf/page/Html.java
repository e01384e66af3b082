package dev.chatelaine.waf.page;

import java.util.List;
import java.util.Locale;
import org.owasp.encoder.Encode;

/** Writes HTML. Tags are our own words; text is whoever's, and escaped. */
final class Html {

    private static final int MANY_WORDS = 3;

    private final StringBuilder out = new StringBuilder();

    /** Our own markup. */
    Html markup(String markup) {
        out.append(markup);
        return this;
    }

    /** Text from anywhere. */
    Html text(String text) {
        out.append(Encode.forHtmlContent(Visible.text(text)));
        return this;
    }

    /** Text from anywhere as the whole content of an element. */
    Html element(String tag, String text) {
        return markup("<" + tag + ">").text(text).markup("</" + tag + ">");
    }

    /**
     * A table, or a line that says that it would be empty. Numbers stand to the right. Where most columns are words, each
     * row becomes a paragraph on a narrow screen.
     */
    Html table(String title, List<String> columns, List<List<Object>> rows) {
        element("h2", title);
        if (rows.isEmpty()) {
            return markup("<p>none</p>");
        }
        markup(isWordy(rows.getFirst()) ? "<table class=\"words\">" : "<table>").markup("<thead><tr>");
        for (int i = 0; i < columns.size(); i++) {
            boolean number = rows.getFirst().get(i) instanceof Long;
            markup(number ? "<th class=\"number\">" : "<th>")
                    .text(columns.get(i))
                    .markup("</th>");
        }
        markup("</tr></thead><tbody>");
        rows.forEach(row -> row(columns, row));
        return markup("</tbody></table>");
    }

    private static boolean isWordy(List<Object> row) {
        return row.stream().filter(cell -> !(cell instanceof Long)).count() >= MANY_WORDS;
    }

    private void row(List<String> columns, List<Object> cells) {
        markup("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            markup("<td data-column=\"").markup(columns.get(i));
            switch (cells.get(i)) {
                case Long number -> markup("\" class=\"number\">").text(number(number));
                case Object words -> markup("\">").text(words.toString());
            }
            markup("</td>");
        }
        markup("</tr>");
    }

    /** A number with its thousands apart. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
