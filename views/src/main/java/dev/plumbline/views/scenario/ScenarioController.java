package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.FreeIds;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.Editing;
import dev.plumbline.views.ScenarioDesk;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.style.KeyboardPlace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// The editor of scenarios: load, overrides, faults on a timeline, assertions and the run, with what formulas say of
/// it while people turn its knobs. Whatever is changed here is a step of the draft and stands in the file at once.
public final class ScenarioController implements ScenarioDesk {

    private final ScenarioModel model = new ScenarioModel();
    private final Hands hands;
    private final ScenarioWishes wishes;
    private final Estimating estimating;
    private final ScenarioPane view;
    private String file = "";

    public ScenarioController(Hands hands) {
        this.hands = hands;
        wishes = new ScenarioWishes(hands.editing());
        estimating = new Estimating(model, hands.estimator(), hands.bridge());
        view = new ScenarioPane(model, this);
    }

    /// The editor; hidden while no scenario is open.
    public Region view() {
        return view;
    }

    /// Whether the keyboard is in the editor.
    public boolean hasKeyboard() {
        return KeyboardPlace.isWithin(view);
    }

    /// Whether a scenario is open.
    public ObservableValue<Boolean> opened() {
        return model.open.map(Optional::isPresent);
    }

    @Override
    public void edit(String id) {
        model.refusal.set(Optional.empty());
        model.pending.set(Optional.empty());
        model.fault.set(-1);
        model.subject.set(Optional.empty());
        model.open.set(Optional.of(id));
        hands.present().get().ifPresent(this::show);
        view.takeKeyboard();
    }

    @Override
    public void create() {
        ask("What is the new scenario called?", "Add a scenario ", name -> wishes.add(name, this::edit));
    }

    /// Asks for another id.
    void askToRename() {
        ask("What is the scenario called?", "Rename it to ", this::rename);
    }

    private void ask(String prompt, String action, Consumer<String> named) {
        ask(new Chooser.Question(
                prompt,
                "Enter take   Esc leave",
                typed -> typed.isBlank()
                        ? List.of()
                        : List.of(new Choice(
                                action + typed.strip(),
                                "scenario",
                                "mdi2f-flask-outline",
                                () -> named.accept(typed.strip())))));
    }

    /// Shows the workspace after a step.
    public void show(Workspace workspace) {
        Optional<String> id = model.open.get();
        if (id.isEmpty()) {
            return;
        }
        Optional<Scenario> scenario =
                Optional.ofNullable(workspace.architecture().scenarios().get(id.get()));
        if (scenario.isPresent()) {
            file = workspace.placeOf(id.get()).map(Problem.Place::file).orElse(file);
            model.trouble.set(Optional.empty());
            model.subject.set(Optional.of(new ScenarioSubject(workspace.architecture(), scenario.get())));
        } else if (workspace.file(file).isEmpty() || model.subject.get().isEmpty()) {
            shut();
        } else {
            model.trouble.set(trouble(workspace));
            if (model.trouble.get().isEmpty()) {
                follow(workspace);
            }
        }
    }

    /// The scenario has another id now, as its file says.
    private void follow(Workspace workspace) {
        workspace.architecture().scenarios().keySet().stream()
                .filter(id -> workspace
                        .placeOf(id)
                        .filter(place -> place.file().equals(file))
                        .isPresent())
                .findFirst()
                .ifPresentOrElse(
                        id -> {
                            model.open.set(Optional.of(id));
                            show(workspace);
                        },
                        this::shut);
    }

    private Optional<Problem> trouble(Workspace workspace) {
        return workspace.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR
                        && problem.place().file().equals(file))
                .findFirst();
    }

    /// Closes the editor.
    public void shut() {
        if (model.open.get().isPresent()) {
            boolean hadKeyboard = hasKeyboard();
            model.open.set(Optional.empty());
            forget();
            if (hadKeyboard) {
                hands.left().run();
            }
        }
    }

    private void forget() {
        model.subject.set(Optional.empty());
        model.trouble.set(Optional.empty());
        model.pending.set(Optional.empty());
        model.refusal.set(Optional.empty());
    }

    /// Tells what an edit that is not made yet would come to.
    void about(ScenarioEdit edit) {
        model.pending.set(Optional.of(edit));
    }

    /// Makes an edit.
    void change(ScenarioEdit edit) {
        change(edit, () -> {});
    }

    /// @param done told when it is made
    void change(ScenarioEdit edit, Runnable done) {
        model.open
                .get()
                .ifPresent(id -> wishes.change(
                        id,
                        edit,
                        () -> {
                            model.refusal.set(Optional.empty());
                            model.pending.set(Optional.empty());
                            done.run();
                        },
                        problem -> hands.bridge().later(() -> refused(problem))));
    }

    /// What was shown before is shown again.
    private void refused(Problem problem) {
        model.pending.set(Optional.empty());
        model.refusal.set(Optional.of(problem));
        Optional<ScenarioSubject> present = model.subject.get();
        model.subject.set(Optional.empty());
        model.subject.set(present);
    }

    private void rename(String name) {
        String id = model.subject
                .get()
                .map(subject -> new FreeIds(subject.architecture()).element(name, "scenario"))
                .orElse(name);
        change(new ScenarioEdit.Rename(id), () -> {});
    }

    void duplicate() {
        model.subject.get().ifPresent(subject -> wishes.duplicate(subject.scenario(), this::edit));
    }

    void delete() {
        model.subject.get().ifPresent(subject -> wishes.delete(subject.scenario()));
    }

    /// Shows the text of the scenario that is open.
    public void showText() {
        model.open.get().ifPresent(hands.text());
    }

    void ask(Chooser.Question question) {
        hands.chooser().ask(question);
    }

    /// Lets go of what it watches.
    public void close() {
        estimating.close();
        view.close();
    }

    /// What the editor needs from the window.
    ///
    /// @param present the snapshot that is shown; empty if no workspace is open
    /// @param estimator finds at once what formulas say of a scenario, if there is one
    /// @param text shows the text of the scenario with an id
    /// @param left takes the keyboard when the editor is closed
    public record Hands(
            FxBridge bridge,
            Editing editing,
            Supplier<Optional<Workspace>> present,
            Optional<Simulator> estimator,
            Chooser chooser,
            Consumer<String> text,
            Runnable left) {}
}
