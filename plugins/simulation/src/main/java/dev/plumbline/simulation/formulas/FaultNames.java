package dev.plumbline.simulation.formulas;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;

/// What notes call faults: `stock down`, `zone eu-1a slower by 8.0`.
public final class FaultNames {

    private FaultNames() {}

    public static String of(Fault fault) {
        String kind = switch (fault.target()) {
            case Target.Elements elements -> "";
            case Target.Replicas replicas -> "";
            case Target.Between between -> "";
            case Target.Zone zone -> "zone ";
            case Target.Region region -> "region ";
            case Target.Link link -> "relation ";
            case Target.Entry entry -> "load ";
        };
        return kind + of(fault.target()) + " " + of(fault.effect());
    }

    public static String of(Target target) {
        return switch (target) {
            case Target.Elements elements -> String.join(" and ", elements.ids());
            case Target.Replicas replicas -> replicas.count() + " of " + replicas.element();
            case Target.Between between -> between.zone() + " from " + between.other();
            case Target.Zone zone -> zone.id();
            case Target.Region region -> region.id();
            case Target.Link link -> link.relation();
            case Target.Entry entry -> entry.relation();
        };
    }

    private static String of(Effect effect) {
        return switch (effect) {
            case Effect.Down down -> "down";
            case Effect.Slow slow -> "slower by " + Math.max(1e-6, slow.factor());
            case Effect.Errors errors -> errors.share().value() == 1 ? "errors" : "errors " + errors.share();
            case Effect.Delay delay -> "delayed";
            case Effect.Spike spike -> "times " + spike.factor();
            case Effect.Flush flush -> "flushed";
            case Effect.Deploy deploy -> "deployed";
        };
    }
}
