package dev.plumbline.views.flows;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Flow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A walk along a flow: its steps, and at which of them people are.
///
/// @param flow the flow
/// @param steps its steps in order, at least one
/// @param at the position of the present step
public record FlowWalk(Flow flow, List<FlowStep> steps, int at) {
    public FlowWalk {
        steps = List.copyOf(steps);
    }

    /// A walk that begins at the first step; empty for a flow without steps.
    static Optional<FlowWalk> of(Architecture architecture, Flow flow) {
        List<FlowStep> steps = FlowSteps.of(architecture, flow);
        return steps.isEmpty() ? Optional.empty() : Optional.of(new FlowWalk(flow, steps, 0));
    }

    /// The present step.
    public FlowStep here() {
        return steps.get(at);
    }

    /// The walk some steps further on or back; at the ends it stays.
    FlowWalk stepped(int by) {
        return new FlowWalk(flow, steps, Math.clamp((long) at + by, 0, steps.size() - 1));
    }

    /// Where it is, as in `3 of 12`.
    String place() {
        return (at + 1) + " of " + steps.size();
    }

    /// The ids of the elements at the ends of its steps.
    public Set<String> ends() {
        Set<String> ends = new TreeSet<>();
        for (FlowStep step : steps) {
            ends.add(step.relation().from());
            ends.add(step.relation().to());
        }
        return ends;
    }
}
