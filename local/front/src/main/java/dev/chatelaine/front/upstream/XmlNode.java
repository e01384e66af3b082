package dev.chatelaine.front.upstream;

import java.util.List;
import java.util.Optional;

/**
 * One element of an XML answer: as much of XML as AWS's query protocols use.
 *
 * @param name local name
 * @param text its text, when it has no child elements
 * @param children child elements in order
 */
public record XmlNode(String name, String text, List<XmlNode> children) {
    /** Copies the children. */
    public XmlNode {
        children = List.copyOf(children);
    }

    /** The first element of that name anywhere below, in document order. */
    public Optional<XmlNode> find(String wanted) {
        return children.stream()
                .flatMap(child -> child.name.equals(wanted) ? Optional.of(child).stream() : child.find(wanted).stream())
                .findFirst();
    }

    /** The text of the first element of that name anywhere below, or empty. */
    public String text(String wanted) {
        return find(wanted).map(XmlNode::text).orElse("");
    }

    /** The members of the first list of that name anywhere below. */
    public List<XmlNode> members(String wanted) {
        return find(wanted).map(XmlNode::children).orElse(List.of());
    }
}
