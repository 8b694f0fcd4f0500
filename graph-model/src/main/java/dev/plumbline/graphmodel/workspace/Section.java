package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The entries below a root key of a file, `elements` or the like, and how one comes or goes.
final class Section {

    private static final int STEP = 2;

    private final SourceText source;
    private final String name;
    private final TextLines lines;
    private final PartEdits parts;
    private final @Nullable YamlMapping root;
    private final @Nullable YamlEntry entry;

    Section(YamlDocument document, String name) {
        this.source = document.source();
        this.name = name;
        this.lines = new TextLines(source.text());
        this.parts = new PartEdits(source.text());
        YamlMapping holder = null;
        YamlMapping first = null;
        for (YamlNode node : document.roots()) {
            if (node instanceof YamlMapping mapping) {
                first = first == null ? mapping : first;
                holder = holder == null && mapping.entry(name) != null ? mapping : holder;
            }
        }
        this.root = holder == null ? first : holder;
        this.entry = holder == null ? null : holder.entry(name);
    }

    String text() {
        return source.text();
    }

    /// Adds the first entry of the section.
    Replacement append(NewEntry added) throws EditRefusedException {
        if (entry != null) {
            return appendTo(entry, added);
        }
        String value = added.isItem() ? "[" + added.oneLine() + "]" : "{" + added.oneLine() + "}";
        if (root != null && root.flow()) {
            return parts.appendFlow(root.start(), spans(root), name + ": " + value);
        }
        String eol = lines.eol();
        boolean ends = text().isEmpty() || text().endsWith("\n") || text().endsWith("\r");
        String block = name + ":" + eol + " ".repeat(STEP) + (added.isItem() ? "- " : "") + added.oneLine();
        return new Replacement(text().length(), text().length(), ends ? block + eol : eol + block);
    }

    /// Adds an entry after the one that begins at the offset.
    Replacement insertAfter(int start, NewEntry added) throws EditRefusedException {
        YamlNode value = value();
        List<PartEdits.Span> spans = spans(value);
        int index = indexAt(value, start);
        PartEdits.Span sibling = spans.get(index);
        if (isFlow(value)) {
            return new Replacement(sibling.end(), sibling.end(), ", " + added.oneLine());
        }
        int column = lines.column(sibling.start());
        return parts.insertLines(sibling, column, styled(value, index, sibling, added));
    }

    /// Removes the entry that begins at the offset.
    Replacement remove(int start) throws EditRefusedException {
        YamlNode value = value();
        int index = indexAt(value, start);
        YamlNode part = part(value, index);
        int from = Anchors.start(text(), part);
        Optional<String> shared =
                Anchors.find(part, anchor -> Anchors.isUsed(text(), anchor, from, Math.max(from, part.end())));
        if (shared.isPresent()) {
            throw EditRefusedException.shared(source.place(start), shared.get());
        }
        List<PartEdits.Span> spans = spans(value);
        Optional<Replacement> emptied = spans.size() == 1 ? withSection(value, spans.getFirst()) : Optional.empty();
        return emptied.map(removal -> Leftovers.removed(source, removal))
                .orElseGet(() -> isFlow(value) ? parts.removeFlow(spans, index) : parts.removeLines(spans, index));
    }

    /// The removal of the whole section, if it stands on lines of its own and holds nothing but one entry.
    private Optional<Replacement> withSection(YamlNode value, PartEdits.Span only) {
        if (root == null || root.flow() || entry == null) {
            return Optional.empty();
        }
        if (!isFlow(value)) {
            return lines.isFirstOnLine(only.start())
                    ? new SectionLines(text(), name).withSection(only.start(), only.end())
                    : Optional.empty();
        }
        int start = lines.start(entry.start());
        String before = text().substring(start, only.start());
        String after = text().substring(only.end(), lines.end(value.end()));
        boolean isAlone = before.matches(name + ":\\s+[{\\[]\\s*") && after.matches("\\s*,?\\s*[}\\]]\\s*");
        return isAlone ? Optional.of(new Replacement(start, lines.nextWithText(value.end()), "")) : Optional.empty();
    }

    private Replacement appendTo(YamlEntry known, NewEntry added) throws EditRefusedException {
        YamlNode value = known.value();
        if (value instanceof YamlScalar scalar && scalar.isNull()) {
            if (scalar.start() < scalar.end()) {
                String braces = added.isItem() ? "[" + added.oneLine() + "]" : "{" + added.oneLine() + "}";
                return new Replacement(scalar.start(), scalar.end(), braces);
            }
            PartEdits.Span key = new PartEdits.Span(known.start(), known.end());
            String line = (added.isItem() ? "- " : "") + added.oneLine();
            return parts.insertLines(key, lines.column(known.start()) + STEP, List.of(line));
        }
        List<PartEdits.Span> spans = spans(value());
        if (isFlow(value)) {
            return parts.appendFlow(value.start(), spans, added.oneLine());
        }
        int last = spans.size() - 1;
        PartEdits.Span sibling = spans.get(last);
        return parts.insertLines(sibling, lines.column(sibling.start()), styled(value, last, sibling, added));
    }

    private List<String> styled(YamlNode value, int index, PartEdits.Span sibling, NewEntry added) {
        return added.beside(part(value, index), lines.column(sibling.start()), lines);
    }

    private YamlNode value() throws EditRefusedException {
        if (entry != null && (entry.value() instanceof YamlMapping || entry.value() instanceof YamlSequence)) {
            return entry.value();
        }
        throw EditRefusedException.alias(entry == null ? source.wholeFile() : source.place(entry.start()), name);
    }

    private int indexAt(YamlNode value, int start) throws EditRefusedException {
        List<Integer> starts = value instanceof YamlMapping mapping
                ? mapping.entries().stream().map(YamlEntry::start).toList()
                : items(value).stream().map(YamlNode::start).toList();
        int index = starts.indexOf(start);
        if (index < 0) {
            throw EditRefusedException.alias(source.place(start), "what stands there");
        }
        return index;
    }

    private static YamlNode part(YamlNode value, int index) {
        return value instanceof YamlMapping mapping
                ? mapping.entries().get(index).value()
                : items(value).get(index);
    }

    private List<PartEdits.Span> spans(YamlNode value) {
        List<PartEdits.Span> spans = new ArrayList<>();
        if (value instanceof YamlMapping mapping) {
            mapping.entries()
                    .forEach(part -> spans.add(new PartEdits.Span(Anchors.start(text(), part.key()), part.end())));
        }
        boolean flow = isFlow(value);
        for (YamlNode item : items(value)) {
            int from = Anchors.start(text(), item);
            spans.add(new PartEdits.Span(flow ? from : text().lastIndexOf('-', from - 1), item.end()));
        }
        return spans;
    }

    private static List<YamlNode> items(YamlNode value) {
        return value instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    private static boolean isFlow(YamlNode value) {
        return value instanceof YamlMapping mapping
                ? mapping.flow()
                : value instanceof YamlSequence sequence && sequence.flow();
    }
}
