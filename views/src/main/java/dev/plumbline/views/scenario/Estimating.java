package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.views.bridge.BackgroundTask;
import dev.plumbline.views.bridge.FxBridge;
import java.util.Optional;
import javafx.util.Subscription;

/// Finds in the background what formulas say of the open scenario, again whenever it or what is about to change
/// changes; of several questions the latest is answered.
final class Estimating {

    private final ScenarioModel model;
    private final Optional<Simulator> estimator;
    private final FxBridge bridge;
    private final Subscription subscription;

    Estimating(ScenarioModel model, Optional<Simulator> estimator, FxBridge bridge) {
        this.model = model;
        this.estimator = estimator;
        this.bridge = bridge;
        subscription = model.subject.subscribe(subject -> ask()).and(model.pending.subscribe(pending -> ask()));
    }

    private void ask() {
        Optional<ScenarioSubject> subject = model.subject.get();
        if (subject.isEmpty()) {
            model.estimate.set(Optional.empty());
        } else if (estimator.isPresent()) {
            Scenario scenario = subject.get().scenario();
            Scenario asked =
                    model.pending.get().map(edit -> with(edit, scenario)).orElse(scenario);
            bridge.submit(new Estimate(estimator.get(), subject.get().with(asked)));
        }
    }

    private static Scenario with(ScenarioEdit edit, Scenario scenario) {
        try {
            return edit.applyTo(scenario);
        } catch (IndexOutOfBoundsException gone) {
            return scenario;
        }
    }

    void close() {
        subscription.unsubscribe();
    }

    private final class Estimate implements BackgroundTask<SimulationResult> {

        private final Simulator simulator;
        private final ScenarioSubject asked;

        Estimate(Simulator simulator, ScenarioSubject asked) {
            this.simulator = simulator;
            this.asked = asked;
        }

        @Override
        public String key() {
            return "scenario-estimate";
        }

        @Override
        public String name() {
            return "Estimating the scenario";
        }

        @Override
        public boolean isListed() {
            return false;
        }

        @Override
        public SimulationResult process(Progress progress) {
            return simulator.simulate(asked.architecture(), asked.scenario(), progress);
        }

        @Override
        public void apply(SimulationResult result) {
            if (model.subject.get().isPresent()) {
                model.estimate.set(Optional.of(result));
            }
        }
    }
}
