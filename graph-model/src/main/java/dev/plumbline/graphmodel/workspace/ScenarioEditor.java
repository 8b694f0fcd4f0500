package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.graphmodel.ScenarioEdit.RunKey;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.WantedNode.Field;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Carries edits of a scenario out in its file, touching only the tokens that an edit means. `TextEdit.inverse` gives
/// the way back.
///
/// What was written is read again before it counts.
public final class ScenarioEditor {

    private final YamlParser parser;

    /// @param limits what the workspace was read with
    public ScenarioEditor(ReadLimits limits) {
        this.parser = new YamlParser(limits);
    }

    /// The workspace after an edit; the same where it changes nothing.
    ///
    /// @param id the scenario's id
    /// @throws IllegalArgumentException if the workspace has no such scenario, or that has not what the edit names
    /// @throws EditRefusedException if the edit makes the scenario unsound, or the text cannot say it without side
    ///     effects
    public Edited apply(Workspace workspace, String id, ScenarioEdit edit) throws EditRefusedException {
        Scenario before = workspace.architecture().scenarios().get(id);
        SourceSpan span = workspace.index().scenario(id).orElse(null);
        if (before == null || span == null) {
            throw new IllegalArgumentException("There is no scenario '" + id + "' in " + workspace.root());
        }
        Scenario after = after(edit, before);
        SourceText source = workspace.file(span.file()).orElseThrow().source();
        ScenarioDraft draft = new ScenarioDraft(parser, source, span.start());
        write(draft, edit, after);
        return draft.edits().isEmpty()
                ? new Edited(workspace, List.of())
                : checked(workspace, draft.edits(), edit, before, after);
    }

    private static Scenario after(ScenarioEdit edit, Scenario before) {
        try {
            return edit.applyTo(before);
        } catch (IndexOutOfBoundsException gone) {
            throw new IllegalArgumentException("'" + edit.title() + "' does not fit the scenario " + before.id(), gone);
        }
    }

    private static void write(ScenarioDraft draft, ScenarioEdit edit, Scenario after) throws EditRefusedException {
        switch (edit) {
            case ScenarioEdit.Rename rename -> draft.set(Field.of("scenario", ValueTypes.TEXT, rename.id()));
            case ScenarioEdit.SetDescription description -> {
                if (description.text().isEmpty()) {
                    draft.remove("description");
                } else {
                    draft.set(Field.of("description", ValueTypes.TEXT, description.text()));
                }
            }
            case ScenarioEdit.ResetRun reset -> draft.remove(reset.key().key());
            case ScenarioEdit.SetRun set -> write(draft, set.key(), after.run());
            case ScenarioEdit.SetLinks set -> links(draft, set.links());
            case ScenarioEdit.SetOverride set -> overrides(draft, after);
            case ScenarioEdit.RemoveOverride remove -> overrides(draft, after);
            case ScenarioEdit.AddWorkload add -> draft.add("workload", WantedLoad.of(add.workload()));
            case ScenarioEdit.SetWorkload set -> draft.setItem("workload", set.index(), WantedLoad.of(set.workload()));
            case ScenarioEdit.RemoveWorkload remove -> draft.removeItem("workload", remove.index());
            case ScenarioEdit.AddFault add ->
                draft.add("faults", WantedFault.of(add.fault(), WantedFault.ListStyle.ALONE));
            case ScenarioEdit.SetFault set ->
                draft.setItem("faults", set.index(), WantedFault.of(set.fault(), style(draft, set.index())));
            case ScenarioEdit.RemoveFault remove -> draft.removeItem("faults", remove.index());
            case ScenarioEdit.AddAssertion add -> draft.add("assert", WantedNode.text(add.text()));
            case ScenarioEdit.SetAssertion set -> draft.setItem("assert", set.index(), WantedNode.text(set.text()));
            case ScenarioEdit.RemoveAssertion remove -> draft.removeItem("assert", remove.index());
        }
    }

    private static WantedFault.ListStyle style(ScenarioDraft draft, int index) throws EditRefusedException {
        return draft.item("faults", index) instanceof YamlMapping mapping && mapping.entry("elements") != null
                ? WantedFault.ListStyle.LISTED
                : WantedFault.ListStyle.ALONE;
    }

    private static void write(ScenarioDraft draft, RunKey key, Scenario.Run run) throws EditRefusedException {
        Optional<Field> field = switch (key) {
            case HORIZON -> Optional.of(Field.of(key.key(), ValueTypes.DURATION, run.horizon()));
            case WARMUP -> run.warmup().map(warmup -> Field.of(key.key(), ValueTypes.DURATION, warmup));
            case REPLICATIONS ->
                Optional.of(Field.of(key.key(), RunReader.REPLICATIONS, Long.valueOf(run.replications())));
            case PRECISION -> run.precision().map(share -> Field.of(key.key(), ValueTypes.RATIO, share));
            case SEED -> Optional.of(Field.of(key.key(), ValueTypes.COUNT, run.seed()));
            case FAILURES -> Optional.of(Field.of(key.key(), ScenarioValues.FAILURES, run.failures()));
        };
        if (field.isPresent()) {
            draft.set(field.get());
        } else {
            draft.remove(key.key());
        }
    }

    private static void links(ScenarioDraft draft, Scenario.Links links) throws EditRefusedException {
        List<Field> fields = new ArrayList<>();
        links.sameZone().ifPresent(time -> fields.add(Field.of("sameZone", ValueTypes.DURATION, time)));
        links.crossZone().ifPresent(time -> fields.add(Field.of("crossZone", ValueTypes.DURATION, time)));
        links.crossRegion().ifPresent(time -> fields.add(Field.of("crossRegion", ValueTypes.DURATION, time)));
        if (fields.isEmpty()) {
            draft.remove("links");
        } else {
            draft.set(Field.of("links", new WantedNode.Group(fields, RunReader.LINKS::contains)));
        }
    }

    private static void overrides(ScenarioDraft draft, Scenario after) throws EditRefusedException {
        List<Field> fields = new ArrayList<>();
        after.overrides().forEach((path, text) -> fields.add(Field.of(path, new WantedNode.Untyped(text))));
        if (fields.isEmpty()) {
            draft.remove("overrides");
        } else {
            draft.set(Field.of("overrides", new WantedNode.Group(fields, key -> true)));
        }
    }

    private static Edited checked(
            Workspace workspace, List<TextEdit> edits, ScenarioEdit edit, Scenario before, Scenario after)
            throws EditRefusedException {
        Problem.Place place = new Problem.Place(edits.getFirst().file(), 0, 0);
        Change change = new Change.Several(
                edit.title(), List.of(new Change.RemoveScenario(before), new Change.AddScenario(after)));
        Workspace read = WorkspaceEditor.replay(workspace, edits);
        try {
            Architecture expected = workspace.architecture().apply(change);
            if (ReadBack.says(read.architecture(), expected, change, workspace)) {
                return new Edited(read, edits);
            }
        } catch (ChangeConflictException taken) {
            throw EditRefusedException.scenarioTaken(place, after.id());
        }
        Set<String> known = new HashSet<>();
        workspace.problems().forEach(problem -> known.add(problem.what()));
        for (Problem problem : read.problems()) {
            if (problem.severity() == Problem.Severity.ERROR && !known.contains(problem.what())) {
                throw new EditRefusedException(problem);
            }
        }
        throw EditRefusedException.unfit(place, edit.title());
    }
}
