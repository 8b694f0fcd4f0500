package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Plateau;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what a plateau says of elements and relations: as in the model, but nothing is wanted.
final class OverlayReader {

    private static final String LEFT_OUT = "It is left out of the plateau.";

    private final EntryReader reader;
    private final ElementReader elements;
    private final RelationReader relations;
    private final Vocabulary ofElements = Vocabulary.element();
    private final Vocabulary ofRelations = Vocabulary.relation();

    OverlayReader(EntryReader reader) {
        this.reader = reader;
        this.elements = new ElementReader(reader);
        this.relations = new RelationReader(reader);
    }

    /// What is said of an element; nothing after a problem that leaves nothing of it.
    List<Plateau.ElementOverlay> element(YamlEntry entry) {
        String id = entry.keyText();
        if (!reader.ids().accepts(entry.key(), id, "element")) {
            return List.of();
        }
        if (!(entry.value().resolved() instanceof YamlMapping mapping)) {
            wrong(
                    entry.value(),
                    "What differs in the element " + id + " is not a mapping.",
                    "Write: " + id + ": {replicas: 24}.");
            return List.of();
        }
        List<YamlEntry> among = reader.entries().of(mapping);
        YamlNode kindAt = EntryReader.find(among, "kind");
        ElementKind kind = kindAt == null ? null : elements.known(among, kindAt, id);
        String name = EntryReader.find(among, "name") == null ? null : elements.name(among, id);
        return List.of(new Plateau.ElementOverlay(
                id,
                kind,
                name,
                reader.text(among, "parent", id),
                reader.attributes().read(among, ofElements, id)));
    }

    /// What is said of a relation; nothing after a problem that leaves nothing of it.
    List<Plateau.RelationOverlay> relation(YamlNode item) {
        if (!(item.resolved() instanceof YamlMapping mapping)) {
            wrong(item, "An item of 'relations' is not a mapping.", "Write: {id: feed-ranker, timeout: 40ms}.");
            return List.of();
        }
        List<YamlEntry> among = reader.entries().of(mapping);
        YamlNode at = EntryReader.find(among, "id");
        String id = reader.text(among, "id", "a relation");
        if (at == null) {
            wrong(item, "A relation has no id.", "Write the id of a relation: {id: feed-ranker, timeout: 40ms}.");
        }
        if (at == null || id == null || !reader.ids().accepts(at, id, "relation")) {
            return List.of();
        }
        return List.of(new Plateau.RelationOverlay(
                id,
                reader.text(among, "from", id),
                reader.text(among, "to", id),
                kind(among, id),
                reader.attributes().read(among, ofRelations, id)));
    }

    private @Nullable RelationKind kind(List<YamlEntry> among, String id) {
        return EntryReader.find(among, "kind") == null ? null : relations.kind(among, id);
    }

    private void wrong(YamlNode at, String what, String remedy) {
        reader.problems().error(at, "value.type", what, LEFT_OUT, remedy);
    }
}
