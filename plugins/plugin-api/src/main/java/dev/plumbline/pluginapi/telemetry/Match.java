package dev.plumbline.pluginapi.telemetry;

/// The element that a service is taken to be.
///
/// @param element the element's id
/// @param how what it was recognised by
public record Match(String element, How how) {

    /// How sure it is, from 0 to 1.
    public double confidence() {
        return how.confidence;
    }

    /// What a service is recognised by, the surest first.
    public enum How {
        /// The model says so: `telemetry` or `observedAs`.
        DECLARED(1, "the model says so"),
        /// The name that the service gives itself is the element's id.
        SERVICE_NAME(0.95, "its service name is the id"),
        /// A workload, a destination or a scrape job is called like the element's id.
        WORKLOAD(0.85, "its workload or job is called so"),
        /// A service that is recognised otherwise is at this address.
        ADDRESS(0.8, "it is at the same address"),
        /// The names are alike but for case, marks and words like "service".
        SIMILAR_NAME(0.6, "the names are alike");

        private final double confidence;
        private final String words;

        How(double confidence, String words) {
            this.confidence = confidence;
            this.words = words;
        }

        /// For people: why the service is taken to be the element.
        public String words() {
            return words;
        }
    }
}
