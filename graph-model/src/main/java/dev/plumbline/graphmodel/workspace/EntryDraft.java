package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One entry of a file while it is edited, token by token; after each edit it is parsed again.
///
/// Collections within the entry are named by the keys that lead to them.
final class EntryDraft {

    private final YamlParser parser;
    private final String subject;
    private final boolean isItem;
    private final List<TextEdit> edits = new ArrayList<>();
    private SourceText source;
    private int start;
    private int end;
    private YamlNode root;

    /// @param subject the id of what the entry describes
    /// @param isItem whether it is an item of a sequence, not an entry of a mapping
    EntryDraft(YamlParser parser, SourceText source, int start, int end, String subject, boolean isItem)
            throws EditRefusedException {
        this.parser = parser;
        this.source = source;
        this.start = start;
        this.end = end;
        this.subject = subject;
        this.isItem = isItem;
        this.root = parse();
    }

    SourceText source() {
        return source;
    }

    List<TextEdit> edits() {
        return edits;
    }

    String id() {
        return subject;
    }

    boolean isItem() {
        return isItem;
    }

    /// The node of the item, or the mapping that holds the entry alone.
    YamlNode node() {
        return root;
    }

    /// The node of the item, or the mapping that holds the entry alone, with all aliases resolved.
    YamlNode resolvedRoot() {
        if (Anchors.isOpen(root)) {
            YamlDocument whole = parser.parse(source);
            for (YamlNode document : whole.roots()) {
                Optional<YamlNode> found = EntrySearch.at(document, start, isItem);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return root;
    }

    /// The mapping that describes the entry.
    YamlMapping content() throws EditRefusedException {
        YamlNode node =
                isItem ? root : ((YamlMapping) root).entries().getFirst().value();
        if (node instanceof YamlMapping mapping) {
            return mapping;
        }
        throw EditRefusedException.alias(source.place(start), subject);
    }

    YamlMapping mapping(List<String> keys) throws EditRefusedException {
        YamlMapping mapping = content();
        for (String key : keys) {
            YamlEntry entry = mapping.entry(key);
            if (entry == null || !(entry.value() instanceof YamlMapping nested)) {
                throw EditRefusedException.unfit(source.place(mapping.start()), key);
            }
            mapping = nested;
        }
        return mapping;
    }

    /// Puts another value after a key that stands in the mapping.
    void replace(List<String> keys, String key, String value) throws EditRefusedException {
        YamlEntry entry = own(keys, key);
        YamlNode old = entry.value();
        requireUnshared(keys, old);
        boolean onLines = (old instanceof YamlMapping block && !block.flow())
                || (old instanceof YamlSequence list && !list.flow());
        if (onLines || isEmpty(old)) {
            int colon = source.text().indexOf(':', entry.key().end()) + 1;
            replace(new Replacement(colon, Math.max(colon, old.end()), " " + value));
        } else {
            replace(new Replacement(old.start(), old.end(), value));
        }
    }

    /// Puts another value in the place of a scalar, in its kind of quotes.
    void replaceScalar(List<String> keys, YamlScalar old, String value, boolean isText) throws EditRefusedException {
        requireUnshared(keys, old);
        String text = ScalarText.replacing(source.text(), old, value, isText);
        replace(new Replacement(old.start(), old.end(), text));
    }

    /// Adds a key after the last one of a mapping.
    void add(List<String> keys, String key, String value) throws EditRefusedException {
        YamlMapping mapping = mapping(keys);
        requireUnshared(keys, null);
        PartEdits parts = new PartEdits(source.text());
        List<PartEdits.Span> spans = spans(mapping);
        String added = YamlFormat.key(key) + value;
        if (mapping.flow()) {
            replace(parts.appendFlow(mapping.start(), spans, added));
            return;
        }
        int column = new TextLines(source.text()).column(spans.getFirst().start());
        int after = spans.size() - 1;
        while (after >= 0 && keepsBlankLines(mapping.entries().get(after).value())) {
            after--;
        }
        replace(
                after < 0
                        ? parts.insertLineBefore(spans.getFirst(), added)
                        : parts.insertLines(spans.get(after), column, List.of(added)));
    }

    /// Removes a key that stands in the mapping.
    void remove(List<String> keys, String key) throws EditRefusedException {
        YamlMapping mapping = mapping(keys);
        YamlEntry entry = own(keys, key);
        requireUnshared(keys, entry.value());
        PartEdits parts = new PartEdits(source.text());
        int index = mapping.entries().indexOf(entry);
        if (mapping.flow()) {
            replace(parts.removeFlow(spans(mapping), index));
        } else if (mapping.entries().size() == 1 && !keys.isEmpty()) {
            replace(keys.subList(0, keys.size() - 1), keys.getLast(), "{}");
        } else {
            replace(parts.removeLines(spans(mapping), index));
        }
    }

    void insertItem(List<String> keys, String key, int index, String value) throws EditRefusedException {
        YamlSequence list = list(keys, key);
        PartEdits parts = new PartEdits(source.text());
        List<PartEdits.Span> spans = spans(list);
        if (list.flow()) {
            replace(
                    index == spans.size()
                            ? parts.appendFlow(list.start(), spans, value)
                            : parts.insertFlow(spans, index, value));
        } else if (index == 0) {
            replace(parts.insertLineBefore(spans.getFirst(), "- " + value));
        } else {
            int column = new TextLines(source.text()).column(list.start());
            replace(parts.insertLines(spans.get(index - 1), column, List.of("- " + value)));
        }
    }

    void removeItem(List<String> keys, String key, int index) throws EditRefusedException {
        YamlSequence list = list(keys, key);
        PartEdits parts = new PartEdits(source.text());
        replace(list.flow() ? parts.removeFlow(spans(list), index) : parts.removeLines(spans(list), index));
    }

    private YamlSequence list(List<String> keys, String key) throws EditRefusedException {
        YamlNode value = own(keys, key).value();
        requireUnshared(keys, value);
        if (value instanceof YamlSequence list) {
            return list;
        }
        throw EditRefusedException.unfit(source.place(value.start()), key);
    }

    private YamlEntry own(List<String> keys, String key) throws EditRefusedException {
        YamlMapping mapping = mapping(keys);
        YamlEntry entry = mapping.entry(key);
        if (entry == null) {
            throw EditRefusedException.inherited(source.place(mapping.start()), key);
        }
        return entry;
    }

    private List<PartEdits.Span> spans(YamlMapping mapping) {
        return PartSpans.of(source.text(), mapping);
    }

    private List<PartEdits.Span> spans(YamlSequence list) {
        return PartSpans.of(source.text(), list);
    }

    private boolean keepsBlankLines(YamlNode value) {
        return value instanceof YamlScalar scalar
                && (scalar.style() == YamlStyle.LITERAL || scalar.style() == YamlStyle.FOLDED)
                && source.text()
                                .substring(scalar.start(), new TextLines(source.text()).end(scalar.start()))
                                .indexOf('+')
                        >= 0;
    }

    private static boolean isEmpty(YamlNode node) {
        return node.start() == node.end();
    }

    /// Refuses where aliases use what encloses the change, or what it replaces.
    private void requireUnshared(List<String> keys, @Nullable YamlNode replaced) throws EditRefusedException {
        for (int depth = 0; depth <= keys.size(); depth++) {
            String anchor = mapping(keys.subList(0, depth)).anchor();
            if (anchor != null && Anchors.isUsed(source.text(), anchor, 0, 0)) {
                throw EditRefusedException.shared(source.place(start), anchor);
            }
        }
        if (replaced != null) {
            Optional<String> anchor = Anchors.find(
                    replaced, name -> Anchors.isUsed(source.text(), name, replaced.start(), replaced.end()));
            if (anchor.isPresent()) {
                throw EditRefusedException.shared(source.place(replaced.start()), anchor.get());
            }
        }
    }

    private void replace(Replacement replacement) throws EditRefusedException {
        String before = source.text();
        TextEdit edit = replacement.in(source.file(), before);
        edits.add(edit);
        String after = edit.applyTo(before).orElseThrow();
        source = new SourceText(source.file(), after);
        int inserted = replacement.start() + replacement.text().length();
        end = replacement.end() <= end ? end + edit.shift() : inserted;
        root = parse();
    }

    private YamlNode parse() throws EditRefusedException {
        YamlDocument part = parser.parsePart(source, start, end);
        if (!part.isBroken()
                && part.roots().size() == 1
                && (isItem || isEntry(part.roots().getFirst()))) {
            return part.roots().getFirst();
        }
        YamlDocument whole = parser.parse(source);
        for (YamlNode document : whole.roots()) {
            Optional<YamlNode> found = EntrySearch.at(document, start, isItem);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw EditRefusedException.unfit(source.place(start), subject);
    }

    private static boolean isEntry(YamlNode node) {
        return node instanceof YamlMapping mapping && mapping.entries().size() == 1;
    }
}
