package dev.plumbline.simulation.events;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.simulation.events.plan.BlueprintPlanner.Planned;
import dev.plumbline.simulation.network.Notes;
import java.util.Locale;

/// How long and how often a scenario is played, within what people wait for.
///
/// Where all runs together would be more than a billion steps, there are fewer of them; and where nothing changes in
/// the course of a run, they are shorter. Each is said.
///
/// @param horizon the simulated seconds of a run
/// @param runs how many there are, or the fewest where a precision is wanted
record Effort(double horizon, int runs) {

    private static final double MOST_STEPS = 1e9;
    private static final int FEWEST_RUNS = 3;

    static Effort of(Scenario scenario, Prospect prospect, Planned planned, Notes notes) {
        double horizon = scenario.run().horizon().toNanos() / 1e9;
        int runs = scenario.run().replications();
        double each = prospect.stepsPerSecond() * horizon;
        if (each * runs <= MOST_STEPS) {
            return new Effort(horizon, runs);
        }
        int fewer = (int) Math.max(Math.min(FEWEST_RUNS, runs), Math.min(runs, MOST_STEPS / each));
        double shorter = horizon;
        if (planned.isSteady() && each * fewer > MOST_STEPS) {
            shorter = MOST_STEPS / fewer / prospect.stepsPerSecond();
        }
        notes.add(String.format(
                Locale.ROOT,
                "%d runs of %.6g s are about %.3g steps; %d runs of %.6g s are played.",
                runs,
                horizon,
                each * runs,
                fewer,
                shorter));
        return new Effort(shorter, fewer);
    }
}
