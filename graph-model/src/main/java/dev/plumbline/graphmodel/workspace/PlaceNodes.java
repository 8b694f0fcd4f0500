package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The places of a layout file that is written in a way of its own: in braces, in another order, with anchors.
final class PlaceNodes {

    private static final int STEP = 2;

    private final SourceText source;
    private final String text;
    private final TextLines lines;
    private final PartEdits parts;
    private final YamlMapping root;
    private final @Nullable YamlEntry section;
    private final List<YamlEntry> places;

    /// @throws EditRefusedException if the file cannot be read, or holds more than the layout
    PlaceNodes(YamlDocument document) throws EditRefusedException {
        this.source = document.source();
        this.text = source.text();
        this.lines = new TextLines(text);
        this.parts = new PartEdits(text);
        if (document.roots().size() != 1 || !(document.roots().getFirst() instanceof YamlMapping mapping)) {
            throw unfit(0);
        }
        this.root = mapping;
        this.section = mapping.entry(LayoutReader.PLACES);
        this.places = section == null ? List.of() : entries(section.value());
    }

    /// What stands behind an element's id.
    Optional<String> value(String element) {
        YamlEntry entry = entry(element);
        return entry == null
                ? Optional.empty()
                : Optional.of(
                        text.substring(entry.value().start(), entry.value().end()));
    }

    /// The replacements of the places that are there before and after, from the end to the beginning.
    List<Replacement> replaced(SortedMap<String, Optional<String>> changes) throws EditRefusedException {
        List<Replacement> replaced = new ArrayList<>();
        for (YamlEntry entry : places) {
            Optional<String> value = changes.getOrDefault(entry.keyText(), Optional.empty());
            if (value.isPresent() && !(entry.value() instanceof YamlScalar)) {
                throw EditRefusedException.alias(source.place(entry.start()), entry.keyText());
            }
            value.ifPresent(after -> replaced.add(
                    new Replacement(entry.value().start(), entry.value().end(), after)));
        }
        return replaced.reversed();
    }

    /// The replacement that brings a place which is not there, or takes one away; empty if all is as it should be.
    Optional<Replacement> comeOrGone(String element, Optional<String> value) throws EditRefusedException {
        YamlEntry entry = entry(element);
        if ((entry == null) == value.isEmpty()) {
            return Optional.empty();
        }
        if (entry != null) {
            int index = places.indexOf(entry);
            return Optional.of(isFlow() ? parts.removeFlow(spans(), index) : parts.removeLines(spans(), index));
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(added(element, value.get()));
    }

    private Replacement added(String element, String value) {
        String line = YamlFormat.key(element) + value;
        if (places.isEmpty()) {
            return first(line);
        }
        int before = -1;
        for (int i = 0; i < places.size(); i++) {
            String id = places.get(i).keyText();
            boolean isNearer = before < 0 || places.get(before).keyText().compareTo(id) < 0;
            before = id.compareTo(element) < 0 && isNearer ? i : before;
        }
        if (isFlow()) {
            return before == places.size() - 1
                    ? parts.appendFlow(0, spans(), line)
                    : parts.insertFlow(spans(), before + 1, line);
        }
        return before < 0
                ? parts.insertLineBefore(spans().getFirst(), line)
                : parts.insertLines(
                        spans().get(before), lines.column(spans().getFirst().start()), List.of(line));
    }

    private Replacement first(String line) {
        YamlEntry known = section;
        if (known != null && known.value() instanceof YamlMapping braces) {
            return parts.appendFlow(braces.start(), List.of(), line);
        }
        if (known != null && known.value().start() < known.value().end()) {
            return new Replacement(known.value().start(), known.value().end(), "{" + line + "}");
        }
        if (root.flow()) {
            String places = "places: {" + line + "}";
            return known == null
                    ? parts.appendFlow(root.start(), spans(root.entries()), places)
                    : new Replacement(known.start(), known.end(), places);
        }
        int column = lines.column(root.start());
        if (known != null) {
            PartEdits.Span key = new PartEdits.Span(known.start(), known.end());
            return parts.insertLines(key, column + STEP, List.of(line));
        }
        PartEdits.Span last = spans(root.entries()).getLast();
        return parts.insertLines(last, column, List.of("places:", " ".repeat(STEP) + line));
    }

    private @Nullable YamlEntry entry(String element) {
        for (YamlEntry entry : places) {
            if (entry.keyText().equals(element)) {
                return entry;
            }
        }
        return null;
    }

    private boolean isFlow() {
        return section != null && section.value() instanceof YamlMapping mapping && mapping.flow();
    }

    private List<PartEdits.Span> spans() {
        return spans(places);
    }

    private List<PartEdits.Span> spans(List<YamlEntry> entries) {
        return entries.stream()
                .map(entry -> new PartEdits.Span(Anchors.start(text, entry.key()), entry.end()))
                .toList();
    }

    private List<YamlEntry> entries(YamlNode value) throws EditRefusedException {
        if (value instanceof YamlMapping mapping) {
            return mapping.entries();
        }
        if (value instanceof YamlScalar scalar && scalar.isNull()) {
            return List.of();
        }
        throw EditRefusedException.alias(source.place(value.start()), LayoutReader.PLACES);
    }

    private EditRefusedException unfit(int offset) {
        return EditRefusedException.unfit(source.place(offset), "A change of places");
    }
}
