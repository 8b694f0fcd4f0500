package dev.plumbline.views.inspector;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.style.KindIcons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the inspector shows of one element or relation, from top to bottom.
final class PartSections {

    private final OpenedArchitecture opened;
    private final Sections sections;
    private final EvidenceSections evidence;

    PartSections(OpenedArchitecture opened, Reveal reveal) {
        this.opened = opened;
        this.sections = new Sections(opened.architecture(), reveal);
        this.evidence = new EvidenceSections(opened, sections);
    }

    List<Node> of(Element element) {
        List<Node> parts = new ArrayList<>();
        String technology = element.get(ElementAttributes.TECHNOLOGY)
                .map(text -> " · " + text)
                .orElse("");
        parts.add(sections.heading(
                KindIcons.of(element.kind()),
                element.name(),
                KindIcons.name(element.kind()) + technology,
                element.id() + place(element.id())));
        element.get(ElementAttributes.DESCRIPTION).map(sections::paragraph).ifPresent(parts::add);
        parts.addAll(evidence.of(element.id()));
        addAttributes(parts, element.attributes(), ElementAttributes.all());
        addRelations(parts, "Calls and uses", opened.architecture().outgoing(element.id()), End.TARGET);
        addRelations(parts, "Used by", opened.architecture().incoming(element.id()), End.SOURCE);
        addContents(parts, element);
        return parts;
    }

    List<Node> of(Relation relation) {
        List<Node> parts = new ArrayList<>();
        String kind = AttributeRows.words(
                relation.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        String title = sections.name(relation.from()) + " → " + sections.name(relation.to());
        String protocol = relation.get(RelationAttributes.PROTOCOL)
                .map(text -> " · " + text)
                .orElse("");
        parts.add(sections.heading(
                new FontIcon("mdi2a-arrow-right"), title, kind + protocol, relation.id() + place(relation.id())));
        relation.get(RelationAttributes.DESCRIPTION).map(sections::paragraph).ifPresent(parts::add);
        parts.add(sections.section(
                "Ends", List.of(sections.link(relation.from(), "from"), sections.link(relation.to(), "to"))));
        parts.addAll(evidence.of(relation.id()));
        addAttributes(parts, relation.attributes(), RelationAttributes.all());
        return parts;
    }

    private String place(String id) {
        return opened.places().of(id).map(place -> "  ·  " + place).orElse("");
    }

    private void addAttributes(List<Node> parts, Attributes attributes, AttributeType.Fields definitions) {
        for (AttributeGroup group : AttributeGroup.values()) {
            List<Attribute<?>> members = definitions.fields().stream()
                    .filter(definition -> AttributeGroup.of(definition.key()) == group)
                    .filter(definition -> !definition.key().equals("description"))
                    .toList();
            List<AttributeRows.Row> rows =
                    AttributeRows.of(attributes, new AttributeType.Fields(members, Optional.empty()));
            if (!rows.isEmpty()) {
                parts.add(sections.table(group.title(), rows));
            }
        }
    }

    private void addRelations(List<Node> parts, String title, List<Relation> relations, End end) {
        if (!relations.isEmpty()) {
            parts.add(sections.section(
                    title + "  " + relations.size(),
                    relations.stream()
                            .map(relation ->
                                    sections.relation(relation, end == End.TARGET ? relation.to() : relation.from()))
                            .toList()));
        }
    }

    private void addContents(List<Node> parts, Element element) {
        List<Element> inside = opened.architecture().children(element.id());
        if (!inside.isEmpty()) {
            parts.add(sections.section(
                    "Contains  " + inside.size(),
                    inside.stream().map(child -> sections.link(child.id(), "")).toList()));
        }
    }

    private enum End {
        SOURCE,
        TARGET
    }
}
