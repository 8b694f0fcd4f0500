package dev.plumbline.pluginapi;

import java.time.Instant;
import java.util.OptionalDouble;

/// A score that an evaluation suite gave to a model, an agent or another part.
///
/// @param suite the name of the suite
/// @param subject the id of the element
/// @param metric the name of the score
/// @param value the score
/// @param threshold the least score that passes, if there is one
/// @param dataset the name of the dataset
/// @param version the version of the subject that was evaluated
/// @param time when it ran
/// @param provenance the connector, and where the result stands
public record Evaluation(
        String suite,
        String subject,
        String metric,
        double value,
        OptionalDouble threshold,
        String dataset,
        String version,
        Instant time,
        Provenance provenance) {}
