package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.ViewLayout;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Reads layouts out of their nodes.
final class LayoutReader {

    static final String LAYOUT = "layout";
    static final String PLACES = "places";

    private static final List<String> KEYS = List.of(LAYOUT, PLACES, "plumbline");

    private final EntryReader reader;

    LayoutReader(EntryReader reader) {
        this.reader = reader;
    }

    /// Whether a file can only be a layout by its name.
    static boolean isNamedLayout(String file) {
        return file.endsWith(".layout.yaml") || file.endsWith(".layout.yml");
    }

    /// The layout; empty after an error that leaves nothing of it.
    Optional<ViewLayout> read(YamlMapping mapping, List<YamlEntry> among) {
        YamlNode at = EntryReader.find(among, LAYOUT);
        if (at == null) {
            reader.problems()
                    .warning(
                            mapping,
                            "layout.missing",
                            "The file does not say which view it is the layout of.",
                            "Nothing of this file is used.",
                            "Write the id of the view: layout: checkout.");
            return Optional.empty();
        }
        String view = at instanceof YamlScalar scalar ? scalar.value() : "";
        if (!reader.ids().accepts(at, view, LAYOUT)) {
            return Optional.empty();
        }
        for (YamlEntry entry : among) {
            if (!KEYS.contains(entry.keyText())) {
                reader.attributes().unknown(entry, KEYS, "the layout " + view);
            }
        }
        YamlNode places = EntryReader.find(among, PLACES);
        return Optional.of(places == null ? ViewLayout.empty(view) : new ViewLayout(view, places(places, view)));
    }

    private NavigableMap<String, Place> places(YamlNode node, String view) {
        NavigableMap<String, Place> places = new TreeMap<>();
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : reader.entries().of(mapping)) {
                String element = entry.keyText();
                if (reader.ids().accepts(entry.key(), element, "place")) {
                    place(entry, view).ifPresent(place -> places.put(element, place));
                }
            }
        } else if (!(node instanceof YamlScalar scalar && scalar.isNull())) {
            wrong(node, "value.type", "'places' of the layout " + view + " is not a mapping of ids.", "cart: 120 80.");
        }
        return places;
    }

    private Optional<Place> place(YamlEntry entry, String view) {
        YamlNode value = entry.value().resolved();
        Optional<Place> place =
                value instanceof YamlScalar scalar ? Place.read(scalar.value().strip()) : Optional.empty();
        if (place.isEmpty()) {
            String shown =
                    value instanceof YamlScalar scalar ? "'" + ShownText.shortened(scalar.value()) + "'" : "What";
            String code = value instanceof YamlScalar ? "value.invalid" : "value.type";
            wrong(
                    value,
                    code,
                    shown + " stands for " + entry.keyText() + " in the layout " + view + " and is not a place.",
                    "two whole numbers, x and y, and pinned if it must stay: 120 80 pinned.");
        }
        return place;
    }

    private void wrong(YamlNode node, String code, String what, String wanted) {
        reader.problems().error(node, code, what, "The layout is made without it.", "Write " + wanted);
    }
}
