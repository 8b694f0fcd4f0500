package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.FreeIds;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.ScenarioEditor;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.Editing;
import java.util.List;
import java.util.function.Consumer;

/// What people do to scenarios: each is a step of the draft, and touches only what it means in the files.
final class ScenarioWishes {

    private static final Rate USUAL = new Rate(10);

    private final Editing editing;
    private final ScenarioEditor editor = new ScenarioEditor(ReadLimits.standard());

    ScenarioWishes(Editing editing) {
        this.editing = editing;
    }

    /// Changes one thing of a scenario.
    ///
    /// @param done told when it is done
    /// @param refused told, on any thread, why it was not
    void change(String id, ScenarioEdit edit, Runnable done, Consumer<Problem> refused) {
        editing.change(new Editing.Wish(
                workspace -> {
                    if (!workspace.architecture().scenarios().containsKey(id)) {
                        return Plan.NOTHING;
                    }
                    try {
                        return plan(workspace, id, edit);
                    } catch (EditRefusedException why) {
                        refused.accept(why.problem());
                        return Plan.NOTHING;
                    }
                },
                step -> done.run()));
    }

    private Plan plan(Workspace workspace, String id, ScenarioEdit edit) throws EditRefusedException {
        var edits = editor.apply(workspace, id, edit).edits();
        return edits.isEmpty()
                ? Plan.NOTHING
                : Plan.of(edit.title(), edits, edit.subject().map(subject -> "scenario " + id + " " + subject));
    }

    /// Adds a scenario in a file of its own.
    ///
    /// @param name what people call it
    /// @param added told its id
    void add(String name, Consumer<String> added) {
        add(name, architecture -> fresh(architecture, ""), added);
    }

    /// Adds a scenario that says the same as another one.
    void duplicate(Scenario scenario, Consumer<String> added) {
        add(scenario.id(), architecture -> scenario, added);
    }

    private void add(String name, Beginning beginning, Consumer<String> added) {
        String[] id = {""};
        editing.change(new Editing.Wish(
                workspace -> {
                    Architecture architecture = workspace.architecture();
                    id[0] = new FreeIds(architecture).element(name, "scenario");
                    return Plan.of(
                            new Change.AddScenario(beginning.of(architecture).withId(id[0])));
                },
                step -> added.accept(id[0])));
    }

    /// Deletes a scenario with its file.
    void delete(Scenario scenario) {
        editing.change(new Editing.Wish(
                workspace ->
                        scenario.equals(workspace.architecture().scenarios().get(scenario.id()))
                                ? Plan.of(new Change.RemoveScenario(scenario))
                                : Plan.NOTHING,
                step -> {}));
    }

    /// A scenario that begins with some load where load enters most probably: along the relation of a flow that nothing
    /// calls, or else of an element that nothing calls.
    private static Scenario fresh(Architecture architecture, String id) {
        return architecture.flows().values().stream()
                .flatMap(flow -> flow.relations().limit(1))
                .filter(architecture.relations()::containsKey)
                .findFirst()
                .or(() -> architecture.relations().values().stream()
                        .filter(relation -> isEntry(architecture, relation))
                        .map(Relation::id)
                        .findFirst())
                .map(relation -> Scenario.of(id, List.of(Workload.OpenWorkload.poisson(relation, USUAL))))
                .orElseGet(() -> Scenario.of(id, List.of()));
    }

    private static boolean isEntry(Architecture architecture, Relation relation) {
        return architecture.relations().values().stream()
                .noneMatch(other -> other.to().equals(relation.from()));
    }

    /// What a new scenario begins with.
    @FunctionalInterface
    private interface Beginning {
        Scenario of(Architecture architecture);
    }
}
