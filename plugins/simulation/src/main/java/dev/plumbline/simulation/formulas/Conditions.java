package dev.plumbline.simulation.formulas;

import dev.plumbline.simulation.network.Station;
import java.util.Map;

/// What holds while the load is steady: the stations and relations as the present faults leave them.
///
/// @param description the faults in words, empty if there are none
/// @param stations the stations of all elements with load, by id
/// @param relations what faults do to relations, by id; a relation without a fault is absent
public record Conditions(String description, Map<String, Station> stations, Map<String, Disturbance> relations) {

    /// What faults do to the calls along a relation.
    public Disturbance of(String relation) {
        return relations.getOrDefault(relation, Disturbance.NONE);
    }

    /// What faults do to calls.
    ///
    /// @param down whether calls do not arrive at all
    /// @param slower the factor by which answers take longer
    /// @param failing the share of the calls that fail
    record Disturbance(boolean down, double slower, double failing) {

        static final Disturbance NONE = new Disturbance(false, 1, 0);
    }
}
