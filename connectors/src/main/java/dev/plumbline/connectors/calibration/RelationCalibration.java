package dev.plumbline.connectors.calibration;

import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.Ratio;

/// What was found of a relation. NaN is a figure that was not measured.
///
/// @param latency how long a message is on the way, one way, in seconds
/// @param failureRatio the share of the calls that fail by themselves, where that can be told
/// @param timeout in seconds
public record RelationCalibration(double latency, double failureRatio, double timeout) {

    Relation applied(Relation relation) {
        Relation changed = relation;
        if (!Double.isNaN(latency)) {
            changed = changed.with(PerformanceAttributes.LATENCY, Seconds.duration(latency));
        }
        if (failureRatio > 0) {
            changed = changed.with(PerformanceAttributes.FAILURE_RATIO, new Ratio(failureRatio));
        }
        if (!Double.isNaN(timeout)) {
            changed = changed.with(RelationAttributes.TIMEOUT, Seconds.duration(timeout));
        }
        return changed;
    }
}
