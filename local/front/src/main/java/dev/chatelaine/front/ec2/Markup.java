package dev.chatelaine.front.ec2;

import dev.chatelaine.front.answer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes EC2's XML. */
final class Markup {
    private static final String NAMESPACE = "http://ec2.amazonaws.com/doc/2016-11-15/";

    private Markup() {}

    static String text(String name, Object value) {
        return "<" + name + ">" + escaped(value.toString()) + "</" + name + ">";
    }

    static String element(String name, String inner) {
        return "<" + name + ">" + inner + "</" + name + ">";
    }

    static String items(String name, Collection<String> items) {
        return element(name, items.stream().map(item -> element("item", item)).collect(Collectors.joining()));
    }

    static String tags(Map<String, String> tags) {
        return items(
                "tagSet",
                tags.entrySet().stream()
                        .map(tag -> text("key", tag.getKey()) + text("value", tag.getValue()))
                        .toList());
    }

    static Answer answer(String action, String inner) {
        String name = action + "Response";
        String body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + name + " xmlns=\"" + NAMESPACE + "\">"
                + text("requestId", UUID.randomUUID()) + inner + "</" + name + ">";
        return new Answer(200, "", body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer done(String action) {
        return answer(action, text("return", true));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
