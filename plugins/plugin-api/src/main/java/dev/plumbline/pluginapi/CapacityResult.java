package dev.plumbline.pluginapi;

import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// How much load an architecture carries, by formulas. Times are in seconds, rates per second, shares from 0 to 1.
///
/// @param load what load it is about: the scenario's id, or empty for the rates that the architecture declares
/// @param entryPoints the figures by the id of the relation that load enters by
/// @param elements the elements that load reaches, by id
/// @param growth how far all load can grow
/// @param alone how far the load of each entry point can grow while the others stay as they are
/// @param curve the latency as all load grows, from little load to nearly the first saturation
/// @param objectives what must hold, and whether it does
/// @param sizing the cheapest replicas that hold the objectives, if they were looked for
/// @param assumptions what the model does not say, and what is taken instead
/// @param notes what could not be taken into account
/// @param provenance the analysis and its method
public record CapacityResult(
        String load,
        SortedMap<String, Figures> entryPoints,
        SortedMap<String, ElementCapacity> elements,
        Growth growth,
        SortedMap<String, Growth> alone,
        List<Step> curve,
        List<Judged> objectives,
        Optional<CapacitySizing> sizing,
        List<Assumption> assumptions,
        List<String> notes,
        Provenance provenance) {

    public CapacityResult {
        curve = List.copyOf(curve);
        objectives = List.copyOf(objectives);
        assumptions = List.copyOf(assumptions);
        notes = List.copyOf(notes);
    }

    /// Whether every objective holds; one that cannot be told does not.
    public boolean holds() {
        return objectives.stream().allMatch(judged -> judged.verdict() == Outcome.HOLDS);
    }

    /// An element under load.
    ///
    /// @param figures its figures; the latency is the time until its answer, with the calls that it waits for
    /// @param replicas how many there are
    /// @param servers how many requests all replicas together work on at the same time
    /// @param most the most requests per second that it answers; NaN if that is not known
    /// @param amplification by how much retries raise its load; 1 if they do not
    /// @param overflow what becomes of its queue, if more comes than it answers
    public record ElementCapacity(
            Figures figures,
            long replicas,
            long servers,
            double most,
            double amplification,
            Optional<Overflow> overflow) {}

    /// What becomes of an element that gets more than it answers.
    ///
    /// @param growth by how many requests per second its queue grows, until it is full
    /// @param full the time until its queue is full; infinite if the queue has no bound
    /// @param refused how many requests per second are refused then, or at once by a rate limit
    public record Overflow(double growth, double full, double refused) {}

    /// How far load can grow.
    ///
    /// @param factor by which factor, until the first element saturates: below 1 if one is saturated already, infinite
    ///     if nothing has load, NaN if no capacity is known
    /// @param order the elements in the order in which they saturate
    public record Growth(double factor, List<Saturating> order) {

        public Growth {
            order = List.copyOf(order);
        }
    }

    /// An element that saturates.
    ///
    /// @param factor by which factor load has grown then
    public record Saturating(String element, double factor) {}

    /// The latency at some load.
    ///
    /// @param factor the load as a multiple of the present one
    /// @param entryPoints the latency by the id of the relation that load enters by
    /// @param busiest the busiest element, empty if none is known
    /// @param utilization how busy that is
    public record Step(double factor, SortedMap<String, Latency> entryPoints, String busiest, double utilization) {}

    /// An objective and what came out.
    ///
    /// @param value the figure that was compared
    public record Judged(CapacityObjective objective, Estimate value, Outcome verdict) {}

    /// Something that the model does not say.
    ///
    /// @param subject the id of the element
    /// @param attribute where to write it, as in `serviceTime.mean`
    /// @param taken what is taken instead, as the end of a sentence
    public record Assumption(String subject, String attribute, String taken) {}
}
