package dev.plumbline.interchange.archimate;

import dev.plumbline.interchange.archimate.ArchimateModel.Access;
import dev.plumbline.interchange.archimate.ArchimateModel.Concept;
import dev.plumbline.interchange.archimate.ArchimateModel.Link;
import dev.plumbline.interchange.source.XmlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the file format of Archi: folders in folders, which hold elements, relationships and views alike. What comes
/// from elsewhere than ArchiMate, such as the canvases of a plug-in, counts as an element of its type.
final class ArchiFile {

    private static final String PREFIX = "archimate:";

    private final List<Concept> concepts = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, String> profiles = new HashMap<>();
    private int views;

    private ArchiFile() {}

    static ArchimateModel read(XmlNode root) {
        ArchiFile file = new ArchiFile();
        root.children("profile")
                .forEach(profile -> file.profiles.put(profile.attribute("id"), profile.attribute("name")));
        root.children("folder").forEach(file::folder);
        return new ArchimateModel(root.attribute("name"), file.concepts, file.links, file.views);
    }

    private void folder(XmlNode folder) {
        folder.children("folder").forEach(this::folder);
        folder.children("element").forEach(this::element);
    }

    private void element(XmlNode node) {
        String type = node.attribute("xsi:type");
        if (type.startsWith(PREFIX) && type.endsWith("Model")) {
            views++;
        } else if (TypeNames.isRelationship(type)) {
            links.add(new Link(
                    node.attribute("id"),
                    TypeNames.of(type),
                    node.attribute("name"),
                    node.textOf("documentation"),
                    node.attribute("source"),
                    node.attribute("target"),
                    access(node.attribute("accessType")),
                    properties(node),
                    node.place()));
        } else {
            concepts.add(new Concept(
                    node.attribute("id"),
                    TypeNames.of(type),
                    node.attribute("name"),
                    node.textOf("documentation"),
                    properties(node),
                    node.place()));
        }
    }

    private SortedMap<String, String> properties(XmlNode node) {
        SortedMap<String, String> properties = new TreeMap<>();
        node.children("property")
                .forEach(property -> properties.merge(
                        property.attribute("key"), property.attribute("value"), (one, other) -> one + ", " + other));
        String specialization = profiles.getOrDefault(node.attribute("profiles"), "");
        if (!specialization.isEmpty()) {
            properties.put("specialization", specialization);
        }
        return properties;
    }

    // Archi leaves the type out when it is the first of its list, which is to write.
    private static Access access(String written) {
        return switch (written) {
            case "", "0" -> Access.WRITE;
            case "1" -> Access.READ;
            case "3" -> Access.READ_WRITE;
            default -> Access.UNSAID;
        };
    }
}
