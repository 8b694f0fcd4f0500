package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import java.util.List;
import java.util.Optional;

/// What is asked of the capacity of an architecture.
///
/// @param architecture the elements, relations and flows
/// @param scenario the load and the changed attributes; if empty, the rates that the architecture declares
/// @param objectives what must hold beside the objectives that elements declare
/// @param busiest how busy an element may be at most, as a share above 0 and at most 1, where it says nothing itself
/// @param extent how much is worked out
public record CapacityQuestion(
        Architecture architecture,
        Optional<Scenario> scenario,
        List<CapacityObjective> objectives,
        double busiest,
        Extent extent) {

    /// How busy an element may be where nobody says anything.
    public static final double USUAL_BUSIEST = 0.8;

    public CapacityQuestion {
        objectives = List.copyOf(objectives);
        if (!(busiest > 0 && busiest <= 1)) {
            throw new IllegalArgumentException(
                    "An element may be busy for a share above 0 and at most 1, got " + busiest);
        }
    }

    /// Everything, about a load, with the objectives that the elements declare.
    public static CapacityQuestion of(Architecture architecture, Optional<Scenario> scenario) {
        return new CapacityQuestion(architecture, scenario, List.of(), USUAL_BUSIEST, Extent.WITH_SIZING);
    }

    /// How much is worked out.
    public enum Extent {
        /// Everything but the cheapest replicas: what sliders ask for while they move.
        WITHOUT_SIZING,
        /// Everything.
        WITH_SIZING
    }
}
