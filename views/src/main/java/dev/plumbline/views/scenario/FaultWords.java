package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.ScenarioValues;
import dev.plumbline.views.simulation.FaultTargets;
import java.time.Duration;

/// Faults in words.
final class FaultWords {

    private FaultWords() {}

    /// What a fault does, with how much.
    static String effect(Effect effect) {
        return switch (effect) {
            case Effect.Down down -> "down";
            case Effect.Slow slow -> "slow ×" + ValueTypes.NUMBER.format(slow.factor());
            case Effect.Errors errors -> "errors " + errors.share();
            case Effect.Delay delay -> "delay +" + ValueTypes.DURATION.format(delay.by());
            case Effect.Spike spike -> "load ×" + ValueTypes.NUMBER.format(spike.factor());
            case Effect.Flush flush -> "flush";
            case Effect.Deploy deploy -> "deploy " + deploy.batch();
        };
    }

    /// The word for what a fault does.
    static ScenarioValues.Effect word(Effect effect) {
        return switch (effect) {
            case Effect.Down down -> ScenarioValues.Effect.DOWN;
            case Effect.Slow slow -> ScenarioValues.Effect.SLOW;
            case Effect.Errors errors -> ScenarioValues.Effect.ERRORS;
            case Effect.Delay delay -> ScenarioValues.Effect.DELAY;
            case Effect.Spike spike -> ScenarioValues.Effect.SPIKE;
            case Effect.Flush flush -> ScenarioValues.Effect.FLUSH;
            case Effect.Deploy deploy -> ScenarioValues.Effect.DEPLOY;
        };
    }

    /// When a fault happens.
    static String when(Fault fault) {
        String at = "at " + time(fault.at());
        return fault.duration().isZero() ? at : at + " for " + time(fault.duration());
    }

    /// All that a fault says.
    static String all(Fault fault) {
        return effect(fault.effect()) + ", " + FaultTargets.of(fault.target()) + ", " + when(fault);
    }

    private static String time(Duration time) {
        return ValueTypes.DURATION.format(time);
    }
}
