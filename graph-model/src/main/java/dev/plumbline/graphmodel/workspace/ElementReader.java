package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the entries of `elements`.
final class ElementReader {

    private final EntryReader reader;
    private final Vocabulary vocabulary = Vocabulary.element();
    private final Map<String, ElementKind> kinds = new HashMap<>();

    ElementReader(EntryReader reader) {
        this.reader = reader;
        Arrays.stream(ElementKind.values()).forEach(kind -> kinds.put(kind.id(), kind));
    }

    /// The element, or null after a problem that leaves nothing of it.
    @Nullable
    Element read(YamlEntry entry) {
        String id = entry.keyText();
        if (!reader.ids().accepts(entry.key(), id, "element")) {
            return null;
        }
        if (!(entry.value().resolved() instanceof YamlMapping mapping)) {
            reader.problems()
                    .error(
                            entry.value(),
                            "value.type",
                            "The element " + id + " is not described by a mapping.",
                            "The element is left out of the model.",
                            "Write at least its kind: " + id + ": {kind: service}.");
            return null;
        }
        List<YamlEntry> among = reader.entries().of(mapping);
        ElementKind kind = kind(among, entry, id);
        String name = name(among, id);
        String parent = reader.text(among, "parent", id);
        Attributes attributes = reader.attributes().read(among, vocabulary, id);
        return kind == null
                ? null
                : new Element(
                        id,
                        kind,
                        name,
                        parent == null ? null : reader.attributes().shared(parent),
                        attributes);
    }

    private @Nullable ElementKind kind(List<YamlEntry> among, YamlEntry entry, String id) {
        YamlNode node = EntryReader.find(among, "kind");
        if (node == null) {
            reader.problems()
                    .error(
                            entry.key(),
                            "kind.missing",
                            "The element " + id + " has no kind.",
                            "The element is left out of the model.",
                            "Add its kind, for example kind: service.");
            return null;
        }
        return known(among, node, id);
    }

    /// The kind at the node under `kind`, or null after a problem.
    @Nullable
    ElementKind known(List<YamlEntry> among, YamlNode node, String id) {
        String text = reader.text(among, "kind", id);
        ElementKind kind = text == null ? null : kinds.get(text);
        if (text != null && kind == null) {
            List<String> known = kinds.keySet().stream().sorted().toList();
            reader.problems()
                    .error(
                            node,
                            "kind.unknown",
                            "'" + ShownText.shortened(text) + "' of " + id + " is not a kind of element.",
                            "The element is left out of the model.",
                            NearestName.remedy(text, known, "Write one of: " + String.join(", ", known) + "."));
        }
        return kind;
    }

    String name(List<YamlEntry> among, String id) {
        String name = reader.text(among, "name", id);
        if (name == null || name.isBlank()) {
            return id;
        }
        YamlNode node = EntryReader.find(among, "name");
        if (node != null) {
            reader.ids().warnOfDirection(node, name);
        }
        return name;
    }
}
