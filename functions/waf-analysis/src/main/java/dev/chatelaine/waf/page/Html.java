package dev.chatelaine.waf.page;

import java.util.List;
import java.util.Locale;
import org.owasp.encoder.Encode;

/** Writes HTML. Tags are our own words; text is whoever's, and escaped. */
final class Html {

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

    /** A table, or a line that says that it would be empty. Numbers stand to the right. */
    Html table(String title, List<String> columns, List<List<Object>> rows) {
        element("h2", title);
        if (rows.isEmpty()) {
            return markup("<p>none</p>");
        }
        markup("<table><thead><tr>");
        for (int i = 0; i < columns.size(); i++) {
            boolean number = rows.getFirst().get(i) instanceof Long;
            markup(number ? "<th class=\"number\">" : "<th>")
                    .text(columns.get(i))
                    .markup("</th>");
        }
        markup("</tr></thead><tbody>");
        rows.forEach(this::row);
        return markup("</tbody></table>");
    }

    private void row(List<Object> cells) {
        markup("<tr>");
        cells.forEach(cell -> {
            switch (cell) {
                case Long number ->
                    markup("<td class=\"number\">").text(number(number)).markup("</td>");
                default -> element("td", cell.toString());
            }
        });
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
