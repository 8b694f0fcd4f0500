package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Removes many entries at once, where neither their files nor others need to be read again: what is left mentions none
/// of them, and each has lines of its own.
final class NearbyRemovals {

    private final YamlParser parser;
    private final Architecture expected;
    private final Mentions mentions;
    private final ViewMentions views;
    private final List<TextEdit> edits = new ArrayList<>();
    private final List<Entry> removed = new ArrayList<>();
    private final Set<String> quietFiles = new HashSet<>();
    private Workspace state;

    /// @param expected the architecture after all of the removals
    NearbyRemovals(YamlParser parser, Workspace workspace, Architecture expected) {
        this.parser = parser;
        this.state = workspace;
        this.expected = expected;
        this.mentions = new Mentions(expected);
        this.views = new ViewMentions(parser, workspace);
    }

    /// The changes in their order: removals that follow one another together, each other change alone.
    static List<List<Change>> runs(List<Change> changes) {
        List<List<Change>> runs = new ArrayList<>();
        boolean goesOn = false;
        for (Change change : changes) {
            if (!goesOn || !isRemoval(change)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(change);
            goesOn = isRemoval(change);
        }
        return runs;
    }

    private static boolean isRemoval(Change change) {
        return switch (change) {
            case Change.RemoveElement remove -> true;
            case Change.RemoveRelation remove -> true;
            case Change.RemoveFlow remove -> true;
            case Change.AddElement add -> false;
            case Change.AddRelation add -> false;
            case Change.AddFlow add -> false;
            case Change.AddScenario add -> false;
            case Change.RemoveScenario remove -> false;
            case Change.UpdateElement update -> false;
            case Change.UpdateRelation update -> false;
            case Change.MoveElement move -> false;
            case Change.RenameElement rename -> false;
            case Change.Several several -> false;
        };
    }

    /// The workspace after removals; empty where more must be looked at.
    Optional<Edited> of(List<Change> removals) {
        for (Change removal : removals) {
            Entry entry = entry(removal).orElse(null);
            if (entry == null || !remove(entry)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Edited(state.indexed(state.index().without(removed)), edits));
    }

    /// An entry by its root key and its id.
    record Entry(String section, String id) {}

    // Nothing comes out for what is mentioned still.
    private Optional<Entry> entry(Change removal) {
        if (removal instanceof Change.RemoveElement remove) {
            String id = remove.element().id();
            boolean isMentioned =
                    mentions.has(remove.element()) || !views.removed(id).isEmpty();
            return isMentioned ? Optional.empty() : Optional.of(new Entry("elements", id));
        }
        if (removal instanceof Change.RemoveRelation remove) {
            return mentions.has(remove.relation())
                    ? Optional.empty()
                    : Optional.of(new Entry("relations", remove.relation().id()));
        }
        return removal instanceof Change.RemoveFlow remove && !mentions.has(remove.flow())
                ? Optional.of(new Entry("flows", remove.flow().id()))
                : Optional.empty();
    }

    private boolean remove(Entry entry) {
        SourceSpan span = state.index().entry(entry.section, entry.id).orElse(null);
        if (span == null || !isQuiet(span.file())) {
            return false;
        }
        SourceText source = state.file(span.file()).orElseThrow().source();
        Optional<NearbyEdits.Removed> edited = new NearbyEdits(parser, source, entry.section)
                .remove(span, state.index().before(span).orElse(null));
        edited.ifPresent(done -> {
            TextEdit edit = done.edit();
            SourceIndex moved = state.index()
                    .edited(edit.file(), edit.offset(), edit.removed().length(), 0);
            state = state.restructured(expected, edit, done.after(), moved);
            edits.add(edit);
            removed.add(entry);
        });
        return edited.isPresent();
    }

    private boolean isQuiet(String file) {
        if (!quietFiles.contains(file) && state.isQuiet(file)) {
            quietFiles.add(file);
        }
        return quietFiles.contains(file);
    }
}
