package dev.plumbline.connectors.calibration;

import java.util.Map;

/// What was found of a relation. NaN is a figure that was not measured.
///
/// @param latency how long a message is on the way, one way, in seconds
/// @param failureRatio the share of the calls that fail by themselves, where that can be told
/// @param timeout in seconds
public record RelationCalibration(double latency, double failureRatio, double timeout) {

    void override(String id, Map<String, String> overrides) {
        if (!Double.isNaN(latency)) {
            overrides.put(id + ".latency", OverrideTexts.time(latency));
        }
        if (failureRatio > 0) {
            overrides.put(id + ".failureRatio", OverrideTexts.share(failureRatio));
        }
        if (!Double.isNaN(timeout)) {
            overrides.put(id + ".timeout", OverrideTexts.time(timeout));
        }
    }
}
