package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes that add or remove one entry, where neither the file nor the other files need to be read again: nothing is
/// wrong that the change could heal, nothing will be wrong by it, and the entry has lines of its own.
final class NearbyChanges {

    private final YamlParser parser;
    private final Workspace workspace;
    private final Architecture expected;
    private final Mentions mentions;

    NearbyChanges(YamlParser parser, Workspace workspace, Architecture expected) {
        this.parser = parser;
        this.workspace = workspace;
        this.expected = expected;
        this.mentions = new Mentions(expected);
    }

    /// The workspace after the change; empty for other changes, and where more must be looked at.
    Optional<Edited> of(Change change) {
        Siblings siblings = new Siblings(workspace);
        return switch (change) {
            case Change.AddElement add -> {
                NewEntry entry = NewEntry.of(add.element());
                yield added(entry, siblings.of(add.element()), add.element().id(), add.element());
            }
            case Change.AddRelation add -> {
                NewEntry entry = NewEntry.of(add.relation());
                yield added(entry, siblings.of(add.relation()), add.relation().id(), add.relation());
            }
            case Change.AddFlow add ->
                added(NewEntry.of(add.flow()), siblings.ofFlow(), add.flow().id(), add.flow());
            case Change.RemoveElement remove -> removed(remove.element());
            case Change.RemoveRelation remove -> removed(remove.relation());
            case Change.RemoveFlow remove -> removed(remove.flow());
            case Change.AddScenario add -> Optional.empty();
            case Change.RemoveScenario remove -> Optional.empty();
            case Change.UpdateElement update -> Optional.empty();
            case Change.UpdateRelation update -> Optional.empty();
            case Change.MoveElement move -> Optional.empty();
            case Change.RenameElement rename -> new NearbyRename(parser, workspace, expected, rename).apply();
            case Change.Several several -> Optional.empty();
        };
    }

    private Optional<Edited> added(NewEntry entry, Siblings.Neighbour neighbour, String id, Object wanted) {
        SourceSpan sibling = neighbour.entry();
        if (sibling == null || !workspace.isQuiet(neighbour.file()) || mentions.isEntangled(wanted)) {
            return Optional.empty();
        }
        String section = entry.section();
        return edits(sibling, section)
                .add(entry, sibling)
                .filter(added -> says(added, wanted))
                .map(added -> {
                    YamlNode node = added.entry();
                    SourceIndex index = workspace.index().with(section, id, added.edit(), node.start(), node.end());
                    return finish(added.edit(), added.after(), index);
                });
    }

    private Optional<Edited> removed(Element element) {
        return mentions.has(element)
                ? Optional.empty()
                : removed("elements", element.id()).map(removed -> withoutMentions(removed, element.id()));
    }

    private Edited withoutMentions(Edited removed, String id) {
        List<TextEdit> edits = new ArrayList<>(removed.edits());
        Workspace after = removed.after();
        for (TextEdit edit : new ViewMentions(parser, workspace).removed(id)) {
            edits.add(edit);
            after = after.edited(
                    expected, edit.file(), edit.offset(), edit.removed().length(), edit.inserted());
        }
        return new Edited(after, edits);
    }

    private Optional<Edited> removed(Relation relation) {
        return mentions.has(relation) ? Optional.empty() : removed("relations", relation.id());
    }

    private Optional<Edited> removed(Flow flow) {
        return mentions.has(flow) ? Optional.empty() : removed("flows", flow.id());
    }

    private Optional<Edited> removed(String section, String id) {
        SourceSpan span = workspace.index().entry(section, id).orElse(null);
        if (span == null || !workspace.isQuiet(span.file())) {
            return Optional.empty();
        }
        return edits(span, section)
                .remove(span, workspace.index().before(span).orElse(null))
                .map(removed -> finish(
                        removed.edit(), removed.after(), workspace.index().without(section, id, removed.edit())));
    }

    private static boolean says(NearbyEdits.Added added, Object wanted) {
        FileProblems problems = new FileProblems(added.after());
        EntryReader reader = EntryReader.of(problems);
        Object read = wanted instanceof Relation
                ? new RelationReader(reader).read(added.entry())
                : entry(reader, ((YamlMapping) added.entry()).entries().getFirst(), wanted instanceof Flow);
        return wanted.equals(read) && problems.all().isEmpty();
    }

    private static @Nullable Object entry(EntryReader reader, YamlEntry entry, boolean isFlow) {
        return isFlow ? new FlowReader(reader).read(entry) : new ElementReader(reader).read(entry);
    }

    private NearbyEdits edits(SourceSpan span, String section) {
        return new NearbyEdits(parser, workspace.file(span.file()).orElseThrow().source(), section);
    }

    private Edited finish(TextEdit edit, SourceText source, SourceIndex index) {
        return new Edited(workspace.restructured(expected, edit, source, index), List.of(edit));
    }
}
