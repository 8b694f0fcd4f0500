package dev.plumbline.views.simulation;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Completeness;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.time.Instant;

/// A result that is kept, with all that is needed to come to it again.
///
/// @param number the number of the result in this session, from 1
/// @param scenario the scenario as it was played
/// @param architecture the model as it was played
/// @param result what came out
/// @param origin when and by what
record Played(int number, Scenario scenario, Architecture architecture, SimulationResult result, Origin origin) {

    /// Where a result comes from.
    ///
    /// @param at when it was ready
    /// @param revision the state of the model
    /// @param version the simulator and the program
    record Origin(Instant at, String revision, String version) {}

    /// Whether only a part was done of what was asked for.
    boolean isPartial() {
        return result.extent().completeness() == Completeness.PARTIAL;
    }

    /// How many assertions came out so.
    long count(Outcome verdict) {
        return result.assertions().stream()
                .filter(outcome -> outcome.verdict() == verdict)
                .count();
    }

    /// The same without its course, which is by far the largest part.
    Played withoutCourse() {
        return new Played(number, scenario, architecture, result.withoutCourse(), origin);
    }

    /// What people call the parts of the model.
    PartNames names() {
        return new PartNames(architecture);
    }

    /// What people call an element, or where load enters by a relation.
    String nameOf(String id) {
        return names().of(id);
    }
}
