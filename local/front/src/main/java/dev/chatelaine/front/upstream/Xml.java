package dev.chatelaine.front.upstream;

import dev.chatelaine.front.answer.AwsError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Parses XML without document types, entities from outside, or namespaces. */
public final class Xml {
    private Xml() {}

    /**
     * Parses a document.
     *
     * @throws AwsError 502 when it is not well-formed
     */
    public static XmlNode parse(byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return node(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getDocumentElement());
        } catch (SAXException | IOException malformed) {
            throw new AwsError(502, "ServiceUnavailable", "The local cloud answered with something that is not XML.");
        } catch (ParserConfigurationException missing) {
            throw new AssertionError("the JDK's parser has both features", missing);
        }
    }

    private static XmlNode node(Element element) {
        NodeList nodes = element.getChildNodes();
        var children = IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(child -> node((Element) child))
                .toList();
        return new XmlNode(element.getTagName(), children.isEmpty() ? element.getTextContent() : "", children);
    }
}
