package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.pluginapi.ImportException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The XML of a source. Document types are refused, and with them every entity that could grow without end, or be
/// fetched from somewhere.
public final class XmlSource {

    private static final int DEPTH = 64;

    private final ImportRun run;
    private final String file;

    private XmlSource(ImportRun run) {
        this.run = run;
        this.file = run.files().shown(run.source());
    }

    /// The root of the source.
    ///
    /// @throws ImportException if it cannot be read, is no XML, has a document type, or nests too deep
    public static XmlNode read(ImportRun run) throws ImportException {
        return new XmlSource(run).read(run.files().read(run.source()));
    }

    private XmlNode read(String text) throws ImportException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            String message = String.valueOf(broken.getMessage());
            int start = message.indexOf("Message: ");
            throw refused(
                    "import.parse",
                    place(broken.getLocation()),
                    "The file is no XML that can be read.",
                    start < 0 ? message : message.substring(start + "Message: ".length()),
                    "Check that it is the right file, and that it is complete.");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private XmlNode read(XMLStreamReader reader) throws XMLStreamException, ImportException {
        Deque<XmlNode> open = new ArrayDeque<>();
        XmlNode root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                    throw refused(
                            "import.doctype",
                            place(reader.getLocation()),
                            "The file has a document type, which is not read.",
                            "Its entities could grow without end, or take in other files.",
                            "Remove the line that begins with <!DOCTYPE.");
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlNode node = node(reader, open.size());
                    if (open.isEmpty()) {
                        root = node;
                    } else {
                        open.getLast().add(node);
                    }
                    open.addLast(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty() && !reader.isWhiteSpace()) {
                        open.getLast().append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        if (root == null) {
            throw run.anotherFormat("The file has no element.", "It is empty, or only a part of an XML file.");
        }
        return root;
    }

    private XmlNode node(XMLStreamReader reader, int depth) throws ImportException {
        Place place = place(reader.getLocation());
        if (depth >= DEPTH) {
            throw refused(
                    "import.too-deep",
                    place,
                    "Elements nest more than " + DEPTH + " deep.",
                    "What nests deeper is refused, to protect the memory of this machine.",
                    "Check that it is the right file.");
        }
        XmlNode node = new XmlNode(reader.getLocalName(), place);
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            boolean instance = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(reader.getAttributeNamespace(index));
            node.put((instance ? "xsi:" : "") + reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        return node;
    }

    private Place place(@Nullable Location location) {
        return location == null
                ? new Place(file, 0, 0)
                : new Place(file, Math.max(0, location.getLineNumber()), Math.max(0, location.getColumnNumber()));
    }

    private static ImportException refused(String code, Place place, String what, String why, String remedy) {
        return ImportReport.failure(code, place, what, why, remedy);
    }
}
