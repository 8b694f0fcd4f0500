package dev.plumbline.views.simulation;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.ScenarioDesk;
import dev.plumbline.views.ScenarioPlayer;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.QuietTask;
import dev.plumbline.views.playback.PlaybackController;
import dev.plumbline.views.playback.PlayedCourse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Plays the scenarios of the open workspace in the background and shows what came out.
public final class SimulationController implements AutoCloseable {

    private final SimulationModel model = new SimulationModel();
    private final ScenarioPlayer player;
    private final ScenarioDesk desk;
    private final PlaybackController playback;
    private final Hands hands;
    private final SimulationPane view;
    private final RunListener listener = new RunListener();
    private Optional<ScenarioRun> present = Optional.empty();
    private int played;

    /// @param player plays scenarios
    /// @param desk where people change scenarios
    /// @param playback plays a result back on the diagram
    /// @param hands what it has in common with other panels
    public SimulationController(ScenarioPlayer player, ScenarioDesk desk, PlaybackController playback, Hands hands) {
        this.player = player;
        this.desk = desk;
        this.playback = playback;
        this.hands = hands;
        view = new SimulationPane(model, this, hands);
    }

    /// The panel.
    public Region view() {
        return view;
    }

    /// Shows the scenarios of an architecture. What was played stays.
    public void show(OpenedArchitecture opened) {
        model.architecture.set(opened.architecture());
        List<Scenario> scenarios = List.copyOf(opened.architecture().scenarios().values());
        // After most edits they say the same, and what is on the screen can stay.
        if (!scenarios.equals(model.scenarios.get())) {
            model.scenarios.set(scenarios);
        }
        boolean isThere = model.chosenScenario().isPresent();
        if (!isThere) {
            choose(scenarios.stream().findFirst().map(Scenario::id));
        }
    }

    /// Forgets what was played of another workspace.
    public void forget() {
        hands.bridge.stop(ScenarioRun.KEY);
        present = Optional.empty();
        playback.end();
        model.forget();
    }

    /// Gives the list of scenarios the keyboard.
    public void takeKeyboard() {
        view.takeKeyboard();
    }

    /// Plays the scenario that people look at; one that is being played gives way.
    public void run() {
        Optional<Workspace> workspace = hands.present.get();
        model.chosenScenario().ifPresent(scenario -> workspace.ifPresent(known -> begin(known, scenario)));
    }

    private void begin(Workspace workspace, Scenario scenario) {
        if (player.version().isEmpty()) {
            model.run.set(new RunState.Failed(scenario.id(), "No simulator is installed."));
            return;
        }
        ScenarioRun run = new ScenarioRun(
                new ScenarioRun.Wish(player, workspace, scenario),
                listener,
                new ScenarioRun.Clocks(hands.clock, System::nanoTime));
        present = Optional.of(run);
        model.shown.set(Optional.empty());
        model.live.set(Optional.empty());
        model.run.set(new RunState.Running(scenario.id(), -1, "Getting ready", 0));
        hands.bridge.submit(run);
    }

    /// Stops what is being played; what was done is kept.
    public void stop() {
        present.ifPresent(run -> {
            hands.bridge.stop(ScenarioRun.KEY);
            listener.stopped(run);
        });
    }

    /// Whether something is being played.
    public boolean isBusy() {
        return model.run.get().isBusy();
    }

    /// Opens the scenario that people look at to be changed.
    public void edit() {
        model.chosen.get().ifPresent(desk::edit);
    }

    /// Begins a new scenario.
    public void create() {
        if (desk.creates()) {
            desk.create();
        }
    }

    /// Whether new scenarios can be begun.
    public boolean creates() {
        return desk.creates();
    }

    /// Looks at a scenario, and at its latest result.
    void choose(Optional<String> scenario) {
        if (!model.chosen.get().equals(scenario)) {
            model.chosen.set(scenario);
            boolean isPlayed = scenario.filter(
                            id -> model.run.get().isBusy() && model.run.get().isAbout(id))
                    .isPresent();
            model.shown.set(isPlayed ? Optional.empty() : scenario.flatMap(model::latest));
        }
    }

    /// Looks at a result that is kept.
    void look(Played result) {
        model.chosen.set(Optional.of(result.scenario().id()));
        model.shown.set(Optional.of(result));
    }

    /// Holds the result that people look at against another one.
    void compareWith(Played base) {
        model.shown
                .get()
                .ifPresent(shown -> hands.bridge.submit(new QuietTask<>(
                        "compare-results",
                        "Comparing results",
                        () -> new Compared(base, shown, player.compare(base.result(), shown.result())),
                        compared -> model.compared.set(Optional.of(compared)))));
    }

    /// Shows by how much the result that people look at differs from another one.
    public void compare() {
        if (model.shown.get().isPresent()) {
            model.section.set(Section.COMPARISON);
        }
    }

    /// Plays the result that people look at back on the diagram.
    public void playBack() {
        model.shown
                .get()
                .ifPresent(played -> played.result()
                        .observed()
                        .filter(observed -> ShownCourse.of(played).isPresent())
                        .ifPresent(observed -> playback.begin(new PlayedCourse(
                                played.scenario().id(),
                                played.architecture(),
                                observed,
                                ScenarioWords.spans(played.scenario())))));
    }

    /// The simulated time that is played back, in seconds; negative while nothing is.
    ObservableValue<Number> moment() {
        return playback.moment();
    }

    /// Selects a part on the diagram without moving it.
    void select(String id) {
        hands.selection.select(id);
    }

    /// Shows a part on the diagram.
    void reveal(String id) {
        hands.reveal.show(id);
    }

    @Override
    public void close() {
        present = Optional.empty();
        view.close();
    }

    /// What the panel has in common with others.
    ///
    /// @param bridge does work in the background
    /// @param present the snapshot that is shown; empty if no workspace is open
    /// @param selection the parts that are selected
    /// @param reveal shows a part on the diagram
    /// @param keys adds the keys of commands to what buttons say
    /// @param clock the time of day
    public record Hands(
            FxBridge bridge,
            Supplier<Optional<Workspace>> present,
            SelectedParts selection,
            Reveal reveal,
            KeyHints keys,
            InstantSource clock) {}

    /// Hears of the scenario that is being played, and of nothing else.
    private final class RunListener implements ScenarioRun.Audience {

        private final AtomicReference<RunState.@Nullable Running> latest = new AtomicReference<>();
        private final AtomicReference<Observed.@Nullable Course> latestCourse = new AtomicReference<>();

        @Override
        public void goesOn(ScenarioRun run, RunState.Running state) {
            if (latest.getAndSet(state) == null) {
                hands.bridge.later(() -> {
                    RunState.@Nullable Running now = latest.getAndSet(null);
                    if (now != null && isPresent(run) && model.run.get() instanceof RunState.Running) {
                        model.run.set(now);
                    }
                });
            }
        }

        @Override
        public void course(ScenarioRun run, Observed.Course course) {
            if (latestCourse.getAndSet(course) == null) {
                hands.bridge.later(() -> {
                    Observed.@Nullable Course now = latestCourse.getAndSet(null);
                    if (now != null && isPresent(run)) {
                        model.live.set(Optional.of(
                                new ShownCourse(run.scenario(), now, new PartNames(run.architecture()), List.of())));
                    }
                });
            }
        }

        @Override
        public void ended(ScenarioRun run, ScenarioRun.Outcome outcome) {
            if (!isPresent(run)) {
                return;
            }
            present = Optional.empty();
            model.run.set(new RunState.Idle());
            model.live.set(Optional.empty());
            if (outcome.result().extent().runs() > 0) {
                played++;
                Played kept = new Played(
                        played,
                        outcome.scenario(),
                        outcome.workspace().architecture(),
                        outcome.result(),
                        outcome.origin());
                model.keep(kept);
                if (model.chosen.get().equals(Optional.of(outcome.scenario().id()))) {
                    model.shown.set(Optional.of(kept));
                }
            }
        }

        @Override
        public void stopped(ScenarioRun run) {
            if (isPresent(run)) {
                model.run.set(
                        run.hasBegun() ? new RunState.Stopping(run.scenario().id()) : new RunState.Idle());
            }
        }

        @Override
        public void failed(ScenarioRun run) {
            if (isPresent(run)) {
                present = Optional.empty();
                model.live.set(Optional.empty());
                model.run.set(new RunState.Failed(
                        run.scenario().id(), "It ended with an error, which the notice at the bottom names."));
            }
        }

        private boolean isPresent(ScenarioRun run) {
            return present.filter(run::equals).isPresent();
        }
    }
}
