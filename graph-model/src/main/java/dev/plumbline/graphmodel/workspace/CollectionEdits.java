package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/// Adds keys to mappings and items to lists, in the style of what stands there, and takes items away.
final class CollectionEdits {

    private static final int STEP = 2;

    private final String text;
    private final TextLines lines;
    private final PartEdits parts;

    CollectionEdits(String text) {
        this.text = text;
        this.lines = new TextLines(text);
        this.parts = new PartEdits(text);
    }

    /// Adds a key behind those that come before it in an order, or at the beginning.
    ///
    /// @param added the key with its value, on one line if the mapping is in braces
    Replacement withKey(YamlMapping mapping, String key, List<String> order, List<String> added) {
        List<PartEdits.Span> spans = PartSpans.of(text, mapping);
        int before = before(mapping, key, order);
        if (mapping.flow()) {
            return inserted(mapping.start(), spans, before + 1, added.getFirst());
        }
        if (before < 0) {
            return parts.insertLineBefore(spans.getFirst(), String.join(lines.eol(), added));
        }
        return parts.insertLines(
                spans.get(before), lines.column(spans.getFirst().start()), added);
    }

    /// Adds an item.
    Replacement withItem(YamlSequence list, int index, WantedNode wanted) {
        List<PartEdits.Span> spans = PartSpans.of(text, list);
        if (list.flow()) {
            return inserted(list.start(), spans, index, wanted.oneLine());
        }
        if (index == 0) {
            return parts.insertLineBefore(spans.getFirst(), "- " + wanted.oneLine());
        }
        PartEdits.Span before = spans.get(index - 1);
        int column = lines.column(before.start());
        return parts.insertLines(before, column, styled(list.items().get(index - 1), column, wanted));
    }

    Replacement withoutItem(YamlSequence list, int index) {
        List<PartEdits.Span> spans = PartSpans.of(text, list);
        return list.flow() ? parts.removeFlow(spans, index) : parts.removeLines(spans, index);
    }

    static boolean isOnLines(YamlNode node) {
        return (node instanceof YamlMapping mapping && !mapping.flow())
                || (node instanceof YamlSequence list && !list.flow());
    }

    private Replacement inserted(int start, List<PartEdits.Span> spans, int index, String part) {
        return index == spans.size() ? parts.appendFlow(start, spans, part) : parts.insertFlow(spans, index, part);
    }

    private List<String> styled(YamlNode like, int column, WantedNode wanted) {
        if (!(like instanceof YamlMapping mapping) || mapping.flow() || !(wanted instanceof WantedNode.Group group)) {
            return List.of("- " + wanted.oneLine());
        }
        int step = Math.max(STEP, lines.column(mapping.entries().getFirst().start()) - column);
        List<String> styled = new ArrayList<>();
        for (String line : group.lines()) {
            styled.add((styled.isEmpty() ? "-" + " ".repeat(step - 1) : " ".repeat(step)) + line);
        }
        return styled;
    }

    /// The index of the last key that comes before another one in an order, and that lines can stand behind.
    private int before(YamlMapping mapping, String key, List<String> order) {
        int found = -1;
        List<YamlEntry> entries = mapping.entries();
        int rank = order.indexOf(key);
        int best = -1;
        for (int i = 0; i < entries.size(); i++) {
            int other = order.indexOf(entries.get(i).keyText());
            boolean isNearer = other < rank && other > best;
            if (isNearer && !keepsBlankLines(entries.get(i).value())) {
                found = i;
                best = other;
            }
        }
        return found;
    }

    private boolean keepsBlankLines(YamlNode value) {
        return value instanceof YamlScalar scalar
                && (scalar.style() == YamlStyle.LITERAL || scalar.style() == YamlStyle.FOLDED)
                && text.substring(scalar.start(), lines.end(scalar.start())).indexOf('+') >= 0;
    }
}
