package dev.plumbline.designrules.pack;

import dev.plumbline.designrules.RuleAlgorithm;
import java.util.Map;
import java.util.Optional;

/// How a pack is read.
///
/// @param algorithms what a rule can name in place of a condition
/// @param limits how long its rules may take; empty for the packs that come with the program
record ReadingOptions(Map<String, RuleAlgorithm> algorithms, Optional<TimeLimits> limits) {

    ReadingOptions {
        algorithms = Map.copyOf(algorithms);
    }

    /// Those of somebody's own pack.
    static ReadingOptions own() {
        return new ReadingOptions(Map.of(), Optional.of(TimeLimits.standard()));
    }
}
