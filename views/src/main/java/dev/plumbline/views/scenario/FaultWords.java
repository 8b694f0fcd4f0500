package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.ScenarioValues;
import java.time.Duration;

/// Faults in words.
final class FaultWords {

    private FaultWords() {}

    /// What a fault hits: a lane of the timeline.
    static String target(Target target) {
        return switch (target) {
            case Target.Zone zone -> "zone " + zone.id();
            case Target.Region region -> "region " + region.id();
            case Target.Elements elements -> String.join(", ", elements.ids());
            case Target.Replicas replicas -> replicas.count() + " of " + replicas.element();
            case Target.Link link -> link.relation();
            case Target.Between between -> between.zone() + " | " + between.other();
            case Target.Entry entry -> "load " + entry.relation();
        };
    }

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
        return effect(fault.effect()) + ", " + target(fault.target()) + ", " + when(fault);
    }

    private static String time(Duration time) {
        return ValueTypes.DURATION.format(time);
    }
}
