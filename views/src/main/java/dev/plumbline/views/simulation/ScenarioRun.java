package dev.plumbline.views.simulation;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.views.ScenarioPlayer;
import dev.plumbline.views.bridge.BackgroundTask;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// A scenario that is played in the background.
final class ScenarioRun implements BackgroundTask<ScenarioRun.Outcome> {

    /// At any time at most one scenario is played.
    static final String KEY = "simulate";

    private final Wish wish;
    private final Audience audience;
    private final Clocks clocks;
    private volatile boolean begun;

    ScenarioRun(Wish wish, Audience audience, Clocks clocks) {
        this.wish = wish;
        this.audience = audience;
        this.clocks = clocks;
    }

    /// What is to be played.
    record Wish(ScenarioPlayer player, Workspace workspace, Scenario scenario) {}

    /// How time is told.
    ///
    /// @param now the time of day
    /// @param nanos how long something takes, in nanoseconds
    record Clocks(InstantSource now, LongSupplier nanos) {}

    /// What came of it.
    record Outcome(Scenario scenario, Workspace workspace, SimulationResult result, Played.Origin origin) {}

    /// Who hears of it: of how it goes on any thread, of its end on the JavaFX thread.
    interface Audience {

        /// It is under way.
        void goesOn(ScenarioRun run, RunState.Running state);

        /// More is known of how the first run goes.
        void course(ScenarioRun run, Observed.Course course);

        /// It is over.
        ///
        /// @param outcome whole, or what was done until it was stopped
        void ended(ScenarioRun run, Outcome outcome);

        /// People want it to stop.
        void stopped(ScenarioRun run);

        /// It ended with an exception.
        void failed(ScenarioRun run);
    }

    /// The scenario.
    Scenario scenario() {
        return wish.scenario;
    }

    /// The model as it is played.
    Architecture architecture() {
        return wish.workspace.architecture();
    }

    /// Whether it has begun, so that something comes of it in any case.
    boolean hasBegun() {
        return begun;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String name() {
        return "Simulating " + wish.scenario.id();
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public Outcome process(Progress progress) {
        begun = true;
        String revision = wish.player.revision(wish.workspace);
        SimulationResult result = wish.player.play(
                wish.workspace.architecture(),
                wish.scenario,
                watched(progress),
                course -> audience.course(this, course));
        return new Outcome(
                wish.scenario,
                wish.workspace,
                result,
                new Played.Origin(clocks.now.instant(), revision, wish.player.version()));
    }

    private Progress watched(Progress progress) {
        long start = clocks.nanos.getAsLong();
        return new Progress() {
            @Override
            public void report(double done, String message) {
                progress.report(done, message);
                double seconds = (clocks.nanos.getAsLong() - start) / 1e9;
                audience.goesOn(ScenarioRun.this, new RunState.Running(wish.scenario.id(), done, message, seconds));
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    @Override
    public void apply(Outcome outcome) {
        audience.ended(this, outcome);
    }

    @Override
    public void dropped(Outcome outcome) {
        audience.ended(this, outcome);
    }

    @Override
    public void cancelled() {
        audience.stopped(this);
    }

    @Override
    public void failed() {
        audience.failed(this);
    }
}
