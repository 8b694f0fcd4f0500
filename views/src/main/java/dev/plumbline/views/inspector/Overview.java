package dev.plumbline.views.inspector;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.style.KindIcons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the inspector tells of the selection, from top to bottom.
final class Overview {

    private final OpenedArchitecture opened;
    private final Mentions mentions;

    private Overview(OpenedArchitecture opened) {
        this.opened = opened;
        mentions = new Mentions(opened.architecture());
    }

    /// What is known of the selected parts; nothing if there are none.
    static List<Block> of(OpenedArchitecture opened, Set<String> selected) {
        Overview overview = new Overview(opened);
        if (selected.size() > 1) {
            return overview.several(selected);
        }
        return selected.stream()
                .findFirst()
                .flatMap(id -> opened.architecture()
                        .element(id)
                        .map(overview::element)
                        .or(() -> opened.architecture().relation(id).map(overview::relation)))
                .orElse(List.of());
    }

    private List<Block> several(Set<String> ids) {
        List<Block.Line> lines = ids.stream()
                .map(id -> opened.architecture()
                        .relation(id)
                        .map(relation -> mentions.line(relation, relation.to()))
                        .orElseGet(() -> mentions.line(id)))
                .toList();
        return List.of(
                new Block.Heading(
                        "mdi2s-select-group", ids.size() + " parts selected", "Shift+click adds or removes", ""),
                new Block.Section("Selected", lines));
    }

    private List<Block> element(Element element) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                KindIcons.code(element.kind()),
                element.name(),
                KindIcons.name(element.kind()) + Mentions.also(element.get(ElementAttributes.TECHNOLOGY)),
                element.id() + place(element.id())));
        element.get(ElementAttributes.DESCRIPTION).map(Block.Paragraph::new).ifPresent(blocks::add);
        blocks.addAll(EvidenceBlocks.of(opened, element.id()));
        addAttributes(blocks, element.attributes(), ElementAttributes.all());
        addRelations(blocks, "Calls and uses", opened.architecture().outgoing(element.id()), End.TARGET);
        addRelations(blocks, "Used by", opened.architecture().incoming(element.id()), End.SOURCE);
        List<Element> inside = opened.architecture().children(element.id());
        addSection(
                blocks,
                "Contains",
                inside.stream().map(child -> mentions.line(child.id())).toList());
        return blocks;
    }

    private List<Block> relation(Relation relation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                "mdi2a-arrow-right",
                mentions.name(relation.from()) + " → " + mentions.name(relation.to()),
                AttributeRows.words(Mentions.verb(relation)) + Mentions.also(relation.get(RelationAttributes.PROTOCOL)),
                relation.id() + place(relation.id())));
        relation.get(RelationAttributes.DESCRIPTION).map(Block.Paragraph::new).ifPresent(blocks::add);
        blocks.add(new Block.Section(
                "Ends",
                List.of(
                        new Block.PartLine(mentions.part(relation.from()), "from"),
                        new Block.PartLine(mentions.part(relation.to()), "to"))));
        blocks.addAll(EvidenceBlocks.of(opened, relation.id()));
        addAttributes(blocks, relation.attributes(), RelationAttributes.all());
        return blocks;
    }

    private String place(String id) {
        return opened.places().of(id).map(place -> "  ·  " + place).orElse("");
    }

    private void addAttributes(List<Block> blocks, Attributes attributes, AttributeType.Fields definitions) {
        for (AttributeGroup group : AttributeGroup.values()) {
            List<Attribute<?>> members = definitions.fields().stream()
                    .filter(definition -> AttributeGroup.of(definition.key()) == group)
                    .filter(definition -> !definition.key().equals("description"))
                    .toList();
            List<Block.Row> rows =
                    AttributeRows.of(attributes, new AttributeType.Fields(members, Optional.empty())).stream()
                            .map(this::row)
                            .toList();
            if (!rows.isEmpty()) {
                blocks.add(new Block.Table(group.title(), rows));
            }
        }
    }

    private Block.Row row(AttributeRows.Row row) {
        List<Block.Part> parts = row.references().stream().map(mentions::part).toList();
        return new Block.Row(row.label(), row.definition().description(), row.text(), parts, "");
    }

    private void addRelations(List<Block> blocks, String title, List<Relation> relations, End end) {
        addSection(
                blocks,
                title,
                relations.stream()
                        .map(relation -> mentions.line(relation, end == End.TARGET ? relation.to() : relation.from()))
                        .toList());
    }

    private static void addSection(List<Block> blocks, String title, List<Block.Line> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Section(title + "  " + lines.size(), lines));
        }
    }

    private enum End {
        SOURCE,
        TARGET
    }
}
