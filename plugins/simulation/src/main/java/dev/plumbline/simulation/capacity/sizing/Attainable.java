package dev.plumbline.simulation.capacity.sizing;

import dev.plumbline.pluginapi.CapacityObjective;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.simulation.capacity.outlook.Outlook;
import java.util.ArrayList;
import java.util.List;

/// The objectives that replicas can hold.
///
/// @param objectives those that hold where hardly anything waits for a server
/// @param reasons why the others do not, or cannot be told
/// @param isBroken whether one of the others is broken for certain
record Attainable(List<CapacityObjective> objectives, List<String> reasons, boolean isBroken) {

    /// @param plenty the system with so many replicas that hardly anything waits
    static Attainable of(List<CapacityObjective> all, Outlook plenty) {
        List<CapacityObjective> held = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        boolean isBroken = false;
        for (CapacityObjective objective : all) {
            Estimate value = plenty.value(objective);
            if (!value.isKnown()) {
                reasons.add(objective.text() + " cannot be told, so it is left out.");
            } else if (objective.isKeptBy(value.value())) {
                held.add(objective);
            } else {
                isBroken = true;
                reasons.add(objective.text() + " cannot be held by any replicas: " + why(objective, value));
            }
        }
        return new Attainable(held, reasons, isBroken);
    }

    private static String why(CapacityObjective objective, Estimate value) {
        String shown = objective.quantity().show(value.value());
        return switch (objective.quantity()) {
            case MEAN, P50, P90, P99 -> "it is " + shown + " even if nothing waits for a server.";
            case ERROR_RATIO -> "it is " + shown + " even if nothing waits for a server, by limits or timeouts.";
            case UTILIZATION -> "it is " + shown + " with as many as were tried.";
            case THROUGHPUT -> "it is " + shown + ", by a rate limit.";
        };
    }
}
