package dev.plumbline.graphmodel.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Gives elements other places in the file of a layout. Only their lines are touched, and they stay in order.
final class PlaceEdits {

    private final YamlParser parser;
    private final List<TextEdit> edits = new ArrayList<>();
    private SourceText source;

    PlaceEdits(YamlParser parser, SourceText source) {
        this.parser = parser;
        this.source = source;
    }

    /// The text after the edits.
    SourceText source() {
        return source;
    }

    /// @param changes what stands behind the id of each element; nothing for those whose line goes
    List<TextEdit> of(SortedMap<String, Optional<String>> changes) throws EditRefusedException {
        Optional<LayoutLines> lines = LayoutLines.of(source.text());
        if (lines.isPresent()) {
            lines.get().changed(changes).forEach(this::apply);
            return edits;
        }
        PlaceNodes nodes = new PlaceNodes(parser.parse(source));
        nodes.replaced(changes).forEach(this::apply);
        for (Map.Entry<String, Optional<String>> change : changes.entrySet()) {
            nodes = new PlaceNodes(parser.parse(source));
            nodes.comeOrGone(change.getKey(), change.getValue()).ifPresent(this::apply);
        }
        return edits;
    }

    /// The edits that give an element another id.
    List<TextEdit> renamed(String before, String after) throws EditRefusedException {
        Optional<LayoutLines> lines = LayoutLines.of(source.text());
        Optional<String> value = lines.isPresent()
                ? lines.get().valueAndComment(before)
                : new PlaceNodes(parser.parse(source)).value(before);
        if (value.isEmpty()) {
            return List.of();
        }
        SortedMap<String, Optional<String>> changes = new TreeMap<>();
        changes.put(before, Optional.empty());
        changes.put(after, value);
        if (lines.isPresent()) {
            lines.get().changedWithComments(changes).forEach(this::apply);
            return edits;
        }
        return of(changes);
    }

    private void apply(Replacement replacement) {
        TextEdit edit = replacement.in(source.file(), source.text());
        edits.add(edit);
        source = new SourceText(source.file(), edit.applyTo(source.text()).orElseThrow());
    }
}
