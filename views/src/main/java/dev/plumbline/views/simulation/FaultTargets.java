package dev.plumbline.views.simulation;

import dev.plumbline.graphmodel.Fault.Target;

/// What faults hit, in words.
public final class FaultTargets {

    private FaultTargets() {}

    /// What a fault hits, as in `zone eu-1a` or `2 of feed-api`.
    public static String of(Target target) {
        return switch (target) {
            case Target.Zone zone -> "zone " + zone.id();
            case Target.Region region -> "region " + region.id();
            case Target.Elements elements -> String.join(", ", elements.ids());
            case Target.Replicas replicas -> replicas.count() + " of " + replicas.element();
            case Target.Link link -> link.relation();
            case Target.Between between -> between.zone() + " – " + between.other();
            case Target.Entry entry -> "load of " + entry.relation();
        };
    }
}
