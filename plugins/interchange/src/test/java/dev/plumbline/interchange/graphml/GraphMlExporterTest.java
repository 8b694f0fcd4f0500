package dev.plumbline.interchange.graphml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.interchange.Golden;
import dev.plumbline.pluginapi.Exporter;
import dev.plumbline.pluginapi.ExporterContract;
import dev.plumbline.pluginapi.SampleArchitecture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

final class GraphMlExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new GraphMlExporter();
    }

    @Test
    void writesTheSampleExactly() {
        Golden.check("graphml/sample.graphml", exporter().write(SampleArchitecture.complete()));
    }

    @Test
    void writesEveryElementAndRelationSoThatOtherToolsCanReadThem() throws Exception {
        for (Architecture architecture : List.of(SampleArchitecture.complete(), SampleArchitecture.hostile())) {
            Document read = read(exporter().write(architecture));
            assertThat(attributes(read, "node", "id"))
                    .containsExactlyInAnyOrderElementsOf(architecture.elements().values().stream()
                            .map(Element::id)
                            .toList());
            assertThat(attributes(read, "edge", "source"))
                    .containsExactlyInAnyOrderElementsOf(architecture.relations().values().stream()
                            .map(Relation::from)
                            .toList());
            assertThat(attributes(read, "edge", "directed")).allMatch("true"::equals);
        }
    }

    @Test
    void leavesOutWhatNoXmlMayHold() throws Exception {
        Element odd = new Element("a", ElementKind.SERVICE, "A\uFFFE\uFFFF\u0001\uD800b", null, Attributes.NONE);
        Document read = read(exporter().write(Architecture.of("Odd", List.of(odd), List.of(), List.of(), List.of())));
        assertThat(read.getElementsByTagName("data").item(0).getTextContent()).isEqualTo("Ab");
    }

    private static Document read(String text) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> attributes(Document document, String tag, String attribute) {
        NodeList found = document.getElementsByTagName(tag);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(found.item(i).getAttributes().getNamedItem(attribute).getNodeValue());
        }
        return values;
    }
}
