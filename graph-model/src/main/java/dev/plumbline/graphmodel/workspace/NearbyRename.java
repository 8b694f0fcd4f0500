package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A rename that rewrites the entries which the model knows to mention the element, and reads only those again; nothing
/// comes out where a scenario mentions the element, or where anchors and aliases tie entries together.
final class NearbyRename {

    private final YamlParser parser;
    private final Workspace workspace;
    private final Architecture expected;
    private final Change.RenameElement rename;
    private final List<Entry> touched = new ArrayList<>();

    NearbyRename(YamlParser parser, Workspace workspace, Architecture expected, Change.RenameElement rename) {
        this.parser = parser;
        this.workspace = workspace;
        this.expected = expected;
        this.rename = rename;
        collect();
    }

    /// @param after the id after the rename
    private record Entry(SourceSpan span, String after, boolean isRelation) {}

    /// The workspace after the rename; empty where more must be looked at.
    Optional<Edited> apply() {
        boolean isQuiet = touched.stream()
                .allMatch(entry -> workspace.isQuiet(entry.span.file()) && hasNoViews(entry.span.file()));
        boolean isKnown = workspace.plateaus().mention(rename.before())
                || new Mentions(workspace.architecture()).isInScenarios(rename.before())
                || new Mentions(expected).isInScenarios(rename.after());
        if (!isQuiet || isKnown) {
            return Optional.empty();
        }
        Map<String, RenameEdits> byFile = new LinkedHashMap<>();
        for (Entry entry : touched) {
            SourceText source = source(workspace, entry.span.file());
            YamlNode node = part(source, entry.span, entry.isRelation);
            if (node == null || isTied(node, source)) {
                return Optional.empty();
            }
            byFile.computeIfAbsent(source.file(), file -> new RenameEdits(parser, rename))
                    .entry(source, node, entry.isRelation);
        }
        List<TextEdit> edits = new ArrayList<>();
        byFile.forEach((file, found) -> edits.addAll(found.edits(source(workspace, file))));
        edits.addAll(new ViewMentions(parser, workspace).renamed(rename));
        Workspace after = edited(edits);
        boolean isSound = touched.stream().allMatch(entry -> says(after, entry));
        return isSound ? Optional.of(new Edited(after, edits)) : Optional.empty();
    }

    private void collect() {
        String before = rename.before();
        Architecture architecture = workspace.architecture();
        for (Element element : architecture.elements().values()) {
            boolean isRenamed = element.id().equals(before);
            if (isRenamed || before.equals(element.parent()) || Mentions.refersTo(element, before)) {
                String after = isRenamed ? rename.after() : element.id();
                workspace.index().element(element.id()).ifPresent(span -> touched.add(new Entry(span, after, false)));
            }
        }
        for (Relation relation : architecture.relations().values()) {
            boolean isEnd = relation.from().equals(before) || relation.to().equals(before);
            if (isEnd || Mentions.refersTo(relation, before)) {
                workspace
                        .index()
                        .relation(relation.id())
                        .ifPresent(span -> touched.add(new Entry(span, relation.id(), true)));
            }
        }
    }

    private Workspace edited(List<TextEdit> edits) {
        Workspace after = workspace;
        for (TextEdit edit : edits) {
            after = after.edited(
                    expected, edit.file(), edit.offset(), edit.removed().length(), edit.inserted());
        }
        return after.renamed(rename.before(), rename.after());
    }

    private boolean says(Workspace after, Entry entry) {
        SourceIndex index = after.index();
        SourceSpan span = (entry.isRelation ? index.relation(entry.after) : index.element(entry.after)).orElseThrow();
        SourceText source = source(after, span.file());
        YamlNode node = part(source, span, entry.isRelation);
        FileProblems problems = new FileProblems(source);
        EntryReader reader = EntryReader.of(problems);
        if (node == null) {
            return false;
        }
        return entry.isRelation
                ? expected.requireRelation(entry.after).equals(new RelationReader(reader).read(node))
                : expected.requireElement(entry.after)
                        .equals(new ElementReader(reader)
                                .read(((YamlMapping) node).entries().getFirst()));
    }

    private @Nullable YamlNode part(SourceText source, SourceSpan span, boolean isRelation) {
        YamlDocument part = parser.parsePart(source, span.start(), span.end());
        if (part.isBroken() || part.roots().size() != 1) {
            return null;
        }
        YamlNode root = part.roots().getFirst();
        boolean isEntry = root instanceof YamlMapping mapping
                && (isRelation || mapping.entries().size() == 1);
        return isEntry ? root : null;
    }

    private boolean hasNoViews(String file) {
        return workspace.file(file).orElseThrow().views().isEmpty();
    }

    private static boolean isTied(YamlNode node, SourceText source) {
        return Anchors.isOpen(node)
                || Anchors.find(node, anchor -> Anchors.isUsed(source.text(), anchor, 0, 0))
                        .isPresent();
    }

    private static SourceText source(Workspace workspace, String file) {
        return workspace.file(file).orElseThrow().source();
    }
}
