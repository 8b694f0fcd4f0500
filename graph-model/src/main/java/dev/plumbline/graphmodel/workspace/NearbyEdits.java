package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Adds an entry after another one, or removes one, where each has lines of its own. Only what stands nearby is parsed,
/// so that the cost does not grow with the file; nothing comes out where the whole file must be looked at.
final class NearbyEdits {

    private final YamlParser parser;
    private final SourceText source;
    private final boolean isList;
    private final SectionLines lines;

    /// @param section the root key of the entries
    NearbyEdits(YamlParser parser, SourceText source, String section) {
        this.parser = parser;
        this.source = source;
        this.isList = section.equals("relations");
        this.lines = new SectionLines(source.text(), section);
    }

    /// An edit that adds an entry.
    ///
    /// @param after the edited text
    /// @param entry the new item in it, or a mapping that holds the new entry alone
    record Added(TextEdit edit, SourceText after, YamlNode entry) {}

    /// An edit that removes an entry.
    ///
    /// @param after the edited text
    record Removed(TextEdit edit, SourceText after) {}

    Optional<Added> add(NewEntry added, SourceSpan sibling) {
        if (!lines.isAlone(sibling.start(), sibling.end())) {
            return Optional.empty();
        }
        int from = lines.from(sibling.start());
        List<YamlNode> before = parts(source, from, lines.beyond(sibling.end()));
        if (before.size() != 1) {
            return Optional.empty();
        }
        List<String> styled = added.beside(value(before.getFirst()), lines.column(from), new TextLines(source.text()));
        PartEdits.Span span = new PartEdits.Span(from, sibling.end());
        TextEdit edit = new PartEdits(source.text())
                .insertLines(span, lines.column(from), styled)
                .in(source.file(), source.text());
        SourceText after = edited(edit);
        List<YamlNode> both = parts(after, from, edit.offset() + edit.inserted().length());
        return both.size() == 2 && both.getFirst().equals(before.getFirst())
                ? Optional.of(new Added(edit, after, both.getLast()))
                : Optional.empty();
    }

    /// @param neighbour the entry before, which must read as it did; null if there is none in the file
    Optional<Removed> remove(SourceSpan span, @Nullable SourceSpan neighbour) {
        if (!lines.isAlone(span.start(), span.end())) {
            return Optional.empty();
        }
        int from = lines.from(span.start());
        List<YamlNode> removed = parts(source, from, span.end());
        if (removed.size() != 1 || isShared(removed.getFirst(), from)) {
            return Optional.empty();
        }
        TextEdit edit = lines.withSection(from, span.end())
                .map(emptied -> Leftovers.removed(source, emptied))
                .orElseGet(() -> new TextLines(source.text()).withoutLines(from, span.end()))
                .in(source.file(), source.text());
        SourceText after = edited(edit);
        boolean isSound = neighbour == null
                || !lines.areNeighbours(neighbour.end(), from)
                || isUnchanged(neighbour, span, after, edit.shift());
        return isSound ? Optional.of(new Removed(edit, after)) : Optional.empty();
    }

    /// What was behind the removed lines must not have become a part of the entry before them.
    private boolean isUnchanged(SourceSpan neighbour, SourceSpan removed, SourceText after, int shift) {
        int from = lines.from(neighbour.start());
        if (from < 0) {
            return false;
        }
        List<YamlNode> before = parts(source, from, new TextLines(source.text()).start(removed.start()));
        return before.size() == 1 && before.equals(parts(after, from, lines.beyond(removed.end()) + shift));
    }

    private boolean isShared(YamlNode entry, int from) {
        return Anchors.find(entry, anchor -> Anchors.isUsed(source.text(), anchor, from, entry.end()))
                .isPresent();
    }

    private YamlNode value(YamlNode entry) {
        return isList ? entry : ((YamlMapping) entry).entries().getFirst().value();
    }

    /// The items of a stretch of the text, or its entries as mappings of their own; none if it cannot be read alone.
    private List<YamlNode> parts(SourceText text, int from, int end) {
        YamlDocument document = parser.parsePart(text, from, end);
        if (document.isBroken()
                || document.roots().size() != 1
                || !document.problems().isEmpty()) {
            return List.of();
        }
        YamlNode root = document.roots().getFirst();
        if (isList) {
            return root instanceof YamlSequence list ? list.items() : List.of();
        }
        return root instanceof YamlMapping mapping
                ? mapping.entries().stream().map(NearbyEdits::alone).toList()
                : List.of();
    }

    private static YamlNode alone(YamlEntry entry) {
        return new YamlMapping(entry.start(), entry.end(), false, List.of(entry), null);
    }

    private SourceText edited(TextEdit edit) {
        return new SourceText(source.file(), edit.applyTo(source.text()).orElseThrow());
    }
}
