package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.pluginapi.RuleContext;
import java.util.List;
import java.util.Optional;

/// What breaks in the scenarios that were simulated for the present model.
///
/// @param targets what goes down in them
public record SimulatedFaults(List<Fault.Target> targets) {

    public SimulatedFaults {
        targets = List.copyOf(targets);
    }

    /// Those of a check.
    public static SimulatedFaults in(RuleContext context) {
        Architecture architecture = context.architecture();
        return new SimulatedFaults(context.evidence().simulations().stream()
                .flatMap(result -> Optional.ofNullable(architecture.scenarios().get(result.scenario())).stream())
                .flatMap(scenario -> scenario.faults().stream())
                .filter(fault -> fault.effect() instanceof Fault.Effect.Down)
                .map(Fault::target)
                .toList());
    }

    /// Whether one of them hits an element, a zone that it runs in, or its region.
    public boolean hit(Element element) {
        return targets.stream().anyMatch(target -> switch (target) {
            case Fault.Target.Elements elements -> elements.ids().contains(element.id());
            case Fault.Target.Zone zone ->
                element.get(ElementAttributes.ZONES, List.of()).contains(zone.id());
            case Fault.Target.Region region ->
                element.get(ElementAttributes.REGION)
                        .filter(region.id()::equals)
                        .isPresent();
            case Fault.Target.Replicas replicas -> replicas.element().equals(element.id());
            case Fault.Target.Link link -> false;
            case Fault.Target.Between between -> false;
            case Fault.Target.Entry entry -> false;
        });
    }
}
