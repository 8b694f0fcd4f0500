package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds relations with an end that does not exist, which are left out, and attributes that refer to nothing.
final class ReferenceCheck {

    private static final String CODE = "reference.dangling";

    private final Map<String, Element> elements;
    private final Map<String, Relation> relations;
    private final CrossProblems problems;

    ReferenceCheck(Map<String, Element> elements, Map<String, Relation> relations, CrossProblems problems) {
        this.elements = elements;
        this.relations = relations;
        this.problems = problems;
    }

    void run() {
        AttributeType.Fields ofElements = referring(ElementAttributes.all());
        for (Element element : elements.values()) {
            attributes(element.id(), element.attributes(), ofElements, true);
        }
        AttributeType.Fields ofRelations = referring(RelationAttributes.all());
        relations.values().removeIf(relation -> {
            attributes(relation.id(), relation.attributes(), ofRelations, false);
            boolean from = end(relation, "from", relation.from());
            boolean to = end(relation, "to", relation.to());
            return !from || !to;
        });
    }

    // Few of the many attributes can refer to anything, and a large model has many elements to look at.
    static AttributeType.Fields referring(AttributeType.Fields fields) {
        List<Attribute<?>> referring =
                fields.fields().stream().filter(field -> refers(field.type())).toList();
        return new AttributeType.Fields(referring, Optional.empty());
    }

    private static boolean refers(AttributeType<?> type) {
        return switch (type) {
            case AttributeType.Scalar<?> scalar -> scalar.value().equals(ValueTypes.REFERENCE);
            case AttributeType.Listing<?> list -> list.element().equals(ValueTypes.REFERENCE);
            case AttributeType.Fields group -> group.fields().stream().anyMatch(field -> refers(field.type()));
            case AttributeType.Properties properties -> false;
        };
    }

    private boolean end(Relation relation, String key, String id) {
        if (problems.index().hasElement(id)) {
            return true;
        }
        problems.error(
                problems.index().relation(relation.id()),
                key,
                id,
                new CrossProblems.Fault(
                        CODE,
                        "The relation " + relation.id() + " goes " + key + " '" + ShownText.shortened(id)
                                + "', which does not exist.",
                        "The relation is left out of the model.",
                        remedy(id)));
        return false;
    }

    private void attributes(String owner, Attributes attributes, AttributeType.Fields fields, boolean element) {
        if (attributes.isEmpty()) {
            return;
        }
        References.collect(attributes, fields, (path, id) -> {
            if (!problems.index().hasElement(id)) {
                Optional<SourceSpan> entry = element
                        ? problems.index().element(owner)
                        : problems.index().relation(owner);
                problems.error(
                        entry,
                        path,
                        id,
                        new CrossProblems.Fault(
                                CODE,
                                "'" + path + "' of " + owner + " refers to '" + ShownText.shortened(id)
                                        + "', which does not exist.",
                                "Whatever follows the reference finds nothing.",
                                remedy(id)));
            }
        });
    }

    private String remedy(String id) {
        return problems.suggestions().remedy(id, elements.keySet(), "Write the id of an element, or add the element.");
    }
}
