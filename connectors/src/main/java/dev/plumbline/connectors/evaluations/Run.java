package dev.plumbline.connectors.evaluations;

import dev.plumbline.pluginapi.Evaluation;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A run of an evaluation suite on one subject.
///
/// @param suite the name of the suite
/// @param type what the suite is for
/// @param subject the service or model that was evaluated; empty if the results do not name it
/// @param dataset the name of the dataset; empty if it is not told
/// @param versions the versions that were evaluated, by what they are of
/// @param time when it ran
/// @param place where the results stand, as in a file and its format
record Run(
        String suite,
        Evaluation.SuiteType type,
        String subject,
        String dataset,
        SortedMap<String, String> versions,
        Instant time,
        String place) {

    Run {
        TreeMap<String, String> told = new TreeMap<>(versions);
        told.keySet().removeIf(String::isBlank);
        told.values().removeIf(String::isBlank);
        versions = Collections.unmodifiableSortedMap(told);
    }
}
