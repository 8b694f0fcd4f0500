package dev.plumbline.connectors.openmetrics;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/// What a service shows at one time.
///
/// @param metadata what is said of the metrics, by name
/// @param samples the samples in the order of the text
/// @param isTruncated whether there were more samples than the limit
public record Exposition(Map<String, Metadata> metadata, List<Sample> samples, boolean isTruncated) {

    public Exposition {
        metadata = Collections.unmodifiableMap(metadata);
        samples = Collections.unmodifiableList(samples);
    }
}
