package dev.plumbline.simulation.network;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Applies the changed attributes of a scenario: `feed-api.replicas: 10`, also of relations: `feed-ranker.timeout: 1s`.
public final class Overrides {

    private final Notes notes;

    public Overrides(Notes notes) {
        this.notes = notes;
    }

    /// The architecture with the attributes changed; an override that does not fit is noted and left out.
    public Architecture apply(Architecture architecture, Map<String, String> overrides) {
        if (overrides.isEmpty()) {
            return architecture;
        }
        Map<String, Element> elements = new TreeMap<>(architecture.elements());
        Map<String, Relation> relations = new TreeMap<>(architecture.relations());
        overrides.forEach((path, text) -> apply(path, text, elements, relations));
        return Architecture.of(
                architecture.name(),
                elements.values(),
                relations.values(),
                architecture.flows().values(),
                architecture.scenarios().values());
    }

    private void apply(String path, String text, Map<String, Element> elements, Map<String, Relation> relations) {
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            String id = path.substring(0, dot);
            String attribute = path.substring(dot + 1);
            Element element = elements.get(id);
            Relation relation = relations.get(id);
            if (element != null) {
                changed(path, element.attributes(), ElementAttributes.all(), attribute, text)
                        .ifPresent(next -> elements.put(id, element.withAttributes(next)));
                return;
            }
            if (relation != null) {
                changed(path, relation.attributes(), RelationAttributes.all(), attribute, text)
                        .ifPresent(next -> relations.put(id, relation.withAttributes(next)));
                return;
            }
        }
        notes.add("The override " + ShownText.shortened(path) + " is left out: it names no element or relation.");
    }

    private Optional<Attributes> changed(
            String path, Attributes attributes, AttributeType.Fields fields, String attribute, String text) {
        Optional<Target> target = target(fields, attribute);
        if (target.isEmpty()) {
            notes.add("The override " + ShownText.shortened(path) + " is left out: there is no such attribute.");
            return Optional.empty();
        }
        try {
            return Optional.of(attributes.withAt(
                    target.get().path, target.get().type.value().parse(text)));
        } catch (ValueFormatException wrong) {
            notes.add("The override " + ShownText.shortened(path) + " is left out: " + wrong.getMessage() + " "
                    + wrong.remedy());
            return Optional.empty();
        }
    }

    /// The type of what a path names, if there is such an attribute that has one value.
    public static Optional<AttributeType.Scalar<?>> scalar(AttributeType.Fields fields, String path) {
        return target(fields, path).map(Target::type);
    }

    /// The scalar that a path names, a group that has a short form standing for its first field.
    private static Optional<Target> target(AttributeType.Fields fields, String path) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        Optional<AttributeType<?>> type = fields.field(head).map(Attribute::type);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (type.get() instanceof AttributeType.Scalar<?> scalar) {
            return dot < 0 ? Optional.of(new Target(head, scalar)) : Optional.empty();
        }
        if (type.get() instanceof AttributeType.Fields group) {
            Optional<String> rest = dot < 0 ? group.shorthand() : Optional.of(path.substring(dot + 1));
            return rest.flatMap(inner -> target(group, inner))
                    .map(inner -> new Target(head + "." + inner.path, inner.type));
        }
        return Optional.empty();
    }

    private record Target(String path, AttributeType.Scalar<?> type) {}
}
