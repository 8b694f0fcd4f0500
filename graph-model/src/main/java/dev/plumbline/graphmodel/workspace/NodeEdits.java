package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.WantedNode.Field;
import dev.plumbline.graphmodel.workspace.WantedNode.Group;
import dev.plumbline.graphmodel.workspace.WantedNode.Listing;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the next smallest step that brings a node nearer to what it is to say. After each step the text is parsed
/// again, until nothing is left to do.
final class NodeEdits {

    private final SourceText source;
    private final String text;
    private final PartEdits parts;
    private final CollectionEdits collections;

    NodeEdits(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.parts = new PartEdits(text);
        this.collections = new CollectionEdits(text);
    }

    /// The next step towards an entry's value; empty if it says it already.
    Optional<Replacement> value(YamlEntry entry, WantedNode wanted) throws EditRefusedException {
        return step(entry.value(), entry, wanted);
    }

    /// The next step towards an item of a list; empty if it says it already.
    Optional<Replacement> item(YamlNode item, WantedNode wanted) throws EditRefusedException {
        return step(item, null, wanted);
    }

    /// Refuses where an alias elsewhere stands for the node.
    void requireOwn(YamlNode node) throws EditRefusedException {
        String anchor = node.anchor();
        if (anchor != null && Anchors.isUsed(text, anchor, 0, 0)) {
            throw EditRefusedException.shared(source.place(node.start()), anchor);
        }
    }

    /// Refuses where an alias elsewhere stands for something that goes.
    void requireUnused(YamlNode node) throws EditRefusedException {
        Optional<String> used = Anchors.find(node, anchor -> Anchors.isUsed(text, anchor, node.start(), node.end()));
        if (used.isPresent()) {
            throw EditRefusedException.shared(source.place(node.start()), used.get());
        }
    }

    private Optional<Replacement> step(YamlNode node, @Nullable YamlEntry holder, WantedNode wanted)
            throws EditRefusedException {
        if (wanted.isSaidBy(node)) {
            return Optional.empty();
        }
        return switch (wanted) {
            case WantedNode.Either either -> step(node, holder, either.like(node));
            case Group group ->
                node instanceof YamlMapping mapping
                        ? group(mapping, group)
                        : Optional.of(replaced(node, holder, group.oneLine()));
            case Listing listing ->
                node instanceof YamlSequence list
                        ? list(list, listing)
                        : Optional.of(replaced(node, holder, listing.oneLine()));
            case WantedNode.Scalar<?> scalar -> Optional.of(scalar(node, holder, scalar.format(), scalar.isText()));
            case WantedNode.Untyped untyped -> Optional.of(scalar(node, holder, untyped.value(), false));
        };
    }

    /// What is changed comes before what is new, and that before what goes, so that no mapping is empty on the way.
    private Optional<Replacement> group(YamlMapping mapping, Group wanted) throws EditRefusedException {
        requireOwn(mapping);
        for (Field field : wanted.fields()) {
            YamlEntry own = mapping.entry(field.key());
            if (own != null && !field.value().isSaidBy(own.value())) {
                return value(own, field.value());
            }
        }
        List<YamlEntry> said = new MergedEntries(null).of(mapping);
        List<String> order = wanted.fields().stream().map(Field::key).toList();
        for (Field field : wanted.fields()) {
            YamlNode value = EntryReader.find(said, field.key());
            boolean isMissing =
                    value == null ? !field.isImplied() : !field.value().isSaidBy(value);
            if (isMissing) {
                return Optional.of(collections.withKey(mapping, field.key(), order, List.of(field.oneLine())));
            }
        }
        for (YamlEntry entry : said) {
            if (wanted.isUnwanted(entry.keyText())) {
                return Optional.of(withoutKey(mapping, entry));
            }
        }
        return Optional.empty();
    }

    private Replacement withoutKey(YamlMapping mapping, YamlEntry entry) throws EditRefusedException {
        int index = mapping.entries().indexOf(entry);
        if (index < 0) {
            throw EditRefusedException.inherited(source.place(mapping.start()), entry.keyText());
        }
        requireUnused(entry.value());
        List<PartEdits.Span> spans = PartSpans.of(text, mapping);
        return mapping.flow() ? parts.removeFlow(spans, index) : parts.removeLines(spans, index);
    }

    private Optional<Replacement> list(YamlSequence list, Listing wanted) throws EditRefusedException {
        requireOwn(list);
        List<YamlNode> items = list.items();
        List<WantedNode> wants = wanted.items();
        int least = Math.min(items.size(), wants.size());
        int same = 0;
        while (same < least && wants.get(same).isSaidBy(items.get(same))) {
            same++;
        }
        int behind = 0;
        while (behind < least - same
                && wants.get(wants.size() - 1 - behind).isSaidBy(items.get(items.size() - 1 - behind))) {
            behind++;
        }
        if (same + behind < least) {
            return item(items.get(same), wants.get(same));
        }
        if (wants.size() > items.size()) {
            return Optional.of(collections.withItem(list, same, wants.get(same)));
        }
        requireUnused(items.get(same));
        return Optional.of(collections.withoutItem(list, same));
    }

    private Replacement scalar(YamlNode old, @Nullable YamlEntry holder, String value, boolean isText)
            throws EditRefusedException {
        if (old instanceof YamlScalar scalar && scalar.start() < scalar.end()) {
            requireOwn(old);
            return new Replacement(old.start(), old.end(), ScalarText.replacing(text, scalar, value, isText));
        }
        boolean isPlain = PlainText.isPlain(value) && !(isText && PlainText.isOtherType(value));
        return replaced(old, holder, isPlain ? value : QuotedText.quoted(value));
    }

    private Replacement replaced(YamlNode old, @Nullable YamlEntry holder, String value) throws EditRefusedException {
        requireOwn(old);
        requireUnused(old);
        if (holder == null) {
            return new Replacement(old.start(), old.end(), value);
        }
        int behind = text.indexOf(':', holder.key().end()) + 1;
        boolean isApart = CollectionEdits.isOnLines(old) || old.start() == old.end();
        boolean isCommented =
                text.substring(behind, Math.max(behind, old.start())).indexOf('#') >= 0;
        return isApart && !isCommented
                ? new Replacement(behind, Math.max(behind, old.end()), " " + value)
                : new Replacement(old.start(), old.end(), value);
    }
}
