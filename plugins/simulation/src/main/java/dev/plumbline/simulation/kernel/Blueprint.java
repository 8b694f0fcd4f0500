package dev.plumbline.simulation.kernel;

import java.util.List;

/// All that the kernel runs: an architecture under a scenario, in numbers.
///
/// @param stations the elements that work
/// @param links the relations that calls go along
/// @param sources where requests come from
/// @param code their steps
/// @param incidents what breaks, and when
/// @param distances how long a call is on its way between zones
public record Blueprint(
        List<StationPlan> stations,
        List<LinkPlan> links,
        List<SourcePlan> sources,
        Code code,
        List<Incident> incidents,
        Distances distances) {

    public Blueprint {
        stations = List.copyOf(stations);
        links = List.copyOf(links);
        sources = List.copyOf(sources);
        incidents = List.copyOf(incidents);
    }

    /// The one-way times between zones, in seconds.
    ///
    /// @param zones how many zones there are
    /// @param seconds by the number of one zone times `zones` plus that of the other
    public record Distances(int zones, List<Double> seconds) {

        public Distances {
            seconds = List.copyOf(seconds);
        }

        /// No zones, no times.
        public static final Distances NONE = new Distances(0, List.of());

        boolean matter() {
            return seconds.stream().anyMatch(time -> time > 0);
        }
    }
}
