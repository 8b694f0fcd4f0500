package dev.plumbline.interchange.archimate;

import dev.plumbline.interchange.archimate.ArchimateModel.Access;
import dev.plumbline.interchange.archimate.ArchimateModel.Concept;
import dev.plumbline.interchange.archimate.ArchimateModel.Link;
import dev.plumbline.interchange.source.XmlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the Open Group's exchange format for ArchiMate, of version 3, and of version 2.1 with its labels.
final class ExchangeFile {

    private final Map<String, String> propertyNames = new HashMap<>();

    private ExchangeFile() {}

    static ArchimateModel read(XmlNode root) {
        ExchangeFile file = new ExchangeFile();
        for (String definitions : List.of("propertyDefinitions", "propertydefs")) {
            root.child(definitions).map(XmlNode::children).orElse(List.of()).forEach(definition -> {
                String name = definition.textOf("name");
                file.propertyNames.put(
                        definition.attribute("identifier"), name.isEmpty() ? definition.attribute("name") : name);
            });
        }
        List<Concept> concepts = new ArrayList<>();
        inside(root, "elements", "element").forEach(node -> concepts.add(file.concept(node)));
        List<Link> links = new ArrayList<>();
        inside(root, "relationships", "relationship").forEach(node -> links.add(file.link(node)));
        return new ArchimateModel(name(root), concepts, links, views(root));
    }

    private static List<XmlNode> inside(XmlNode root, String group, String name) {
        return root.child(group).map(node -> node.children(name)).orElse(List.of());
    }

    private static int views(XmlNode root) {
        int older = inside(root, "views", "view").size();
        return root.child("views").stream()
                .flatMap(views -> views.children("diagrams").stream())
                .mapToInt(diagrams -> diagrams.children("view").size())
                .reduce(older, Integer::sum);
    }

    private static String name(XmlNode node) {
        String name = node.textOf("name");
        return name.isEmpty() ? node.textOf("label") : name;
    }

    private Concept concept(XmlNode node) {
        return new Concept(
                node.attribute("identifier"),
                TypeNames.of(node.attribute("xsi:type")),
                name(node),
                node.textOf("documentation"),
                properties(node),
                node.place());
    }

    private Link link(XmlNode node) {
        return new Link(
                node.attribute("identifier"),
                TypeNames.of(node.attribute("xsi:type")),
                name(node),
                node.textOf("documentation"),
                node.attribute("source"),
                node.attribute("target"),
                access(node.attribute("accessType")),
                properties(node),
                node.place());
    }

    private SortedMap<String, String> properties(XmlNode node) {
        SortedMap<String, String> properties = new TreeMap<>();
        for (XmlNode property : inside(node, "properties", "property")) {
            String reference = property.attribute("propertyDefinitionRef") + property.attribute("identifierref");
            properties.put(propertyNames.getOrDefault(reference, reference), property.textOf("value"));
        }
        return properties;
    }

    private static Access access(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "read" -> Access.READ;
            case "write" -> Access.WRITE;
            case "readwrite" -> Access.READ_WRITE;
            default -> Access.UNSAID;
        };
    }
}
