package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of an XML file.
///
/// Names are without namespaces, but attributes of `XMLSchema-instance`, which are written as in `xsi:type`.
public final class XmlNode {

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Place place;

    XmlNode(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void append(String more) {
        text.append(more);
    }

    /// The name, without a namespace.
    public String name() {
        return name;
    }

    /// The value of an attribute; empty if there is none.
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /// The elements directly inside, in their order.
    public List<XmlNode> children() {
        return List.copyOf(children);
    }

    /// The elements of a name directly inside.
    public List<XmlNode> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /// The first element of a name directly inside.
    public Optional<XmlNode> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    /// The text directly inside, without blanks around it.
    public String text() {
        return text.toString().strip();
    }

    /// The text of the first element of a name directly inside; empty if there is none.
    public String textOf(String wanted) {
        return child(wanted).map(XmlNode::text).orElse("");
    }

    /// Where it begins.
    public Place place() {
        return place;
    }

    @Override
    public String toString() {
        return "<" + name + " " + attributes + "> at " + place;
    }
}
