package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Plateau;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads plateaus, each of which is a file of its own.
final class PlateauReader {

    static final String PLATEAU = "plateau";

    private static final List<String> KEYS =
            List.of(PLATEAU, "title", "description", "base", "elements", "relations", "flows", "remove", "plumbline");

    private final String file;
    private final EntryReader reader;
    private final List<DeclaredPlateau> found = new ArrayList<>();

    PlateauReader(String file, EntryReader reader) {
        this.file = file;
        this.reader = reader;
    }

    List<DeclaredPlateau> found() {
        return List.copyOf(found);
    }

    /// Whether the root of a document is a plateau, which is read then.
    boolean accepts(YamlMapping root, List<YamlEntry> among) {
        YamlNode at = EntryReader.find(among, PLATEAU);
        if (at == null) {
            return false;
        }
        String id = at instanceof YamlScalar scalar ? scalar.value() : "";
        if (reader.ids().accepts(at, id, PLATEAU)) {
            found.add(new DeclaredPlateau(read(among, id), file, root.start()));
        }
        return true;
    }

    private Plateau read(List<YamlEntry> among, String id) {
        for (YamlEntry entry : among) {
            if (!KEYS.contains(entry.keyText())) {
                reader.attributes().unknown(entry, KEYS, id);
            }
        }
        String title = reader.text(among, "title", id);
        String description = reader.text(among, "description", id);
        OverlayReader overlays = new OverlayReader(reader);
        Plateau.Parts parts = new Plateau.Parts(
                entries(among, "elements", "{feed-api: {replicas: 24}}").stream()
                        .map(overlays::element)
                        .flatMap(List::stream)
                        .toList(),
                items(among, "relations", "[{id: feed-ranker, timeout: 40ms}]").stream()
                        .map(overlays::relation)
                        .flatMap(List::stream)
                        .toList(),
                flows(among),
                removed(among, id));
        return new Plateau(
                id,
                title == null || title.isBlank() ? id : title,
                description == null ? "" : description,
                reader.text(among, "base", id),
                parts);
    }

    private List<Flow> flows(List<YamlEntry> among) {
        FlowReader flows = new FlowReader(reader);
        List<Flow> read = new ArrayList<>();
        for (YamlEntry entry : entries(among, "flows", "{home-feed: {steps: [web-feed]}}")) {
            Flow flow = flows.read(entry);
            if (flow != null) {
                read.add(flow);
            }
        }
        return read;
    }

    private List<String> removed(List<YamlEntry> among, String id) {
        List<String> ids = new ArrayList<>();
        for (YamlNode item : items(among, "remove", "[legacy-api, old-relation]")) {
            if (item.resolved() instanceof YamlScalar scalar && !scalar.isNull()) {
                ids.add(scalar.value());
            } else {
                wrong(item, "An item of 'remove' of " + id + " is not an id.", "Write the id of what goes.");
            }
        }
        return ids;
    }

    private List<YamlEntry> entries(List<YamlEntry> among, String key, String example) {
        YamlNode node = EntryReader.find(among, key);
        if (node instanceof YamlMapping mapping) {
            return reader.entries().of(mapping);
        }
        refuse(node, "'" + key + "' is not a mapping of ids.", "Write: " + key + ": " + example + ".");
        return List.of();
    }

    private List<YamlNode> items(List<YamlEntry> among, String key, String example) {
        YamlNode node = EntryReader.find(among, key);
        if (node instanceof YamlSequence sequence) {
            return sequence.items();
        }
        refuse(node, "'" + key + "' is not a list.", "Write: " + key + ": " + example + ".");
        return List.of();
    }

    private void refuse(@Nullable YamlNode node, String what, String remedy) {
        boolean isNothing = node == null || (node instanceof YamlScalar scalar && scalar.isNull());
        if (node != null && !isNothing) {
            wrong(node, what, remedy);
        }
    }

    private void wrong(YamlNode at, String what, String remedy) {
        reader.problems().error(at, "value.type", what, "Nothing of it is on the plateau.", remedy);
    }
}
