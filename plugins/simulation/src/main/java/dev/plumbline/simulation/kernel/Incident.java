package dev.plumbline.simulation.kernel;

import java.util.List;

/// Something that breaks for a while.
///
/// @param at when it begins, in seconds
/// @param until when it ends, in seconds
public record Incident(double at, double until, Effect effect) {

    /// What an incident does.
    public sealed interface Effect {}

    /// Replicas crash: what they work on fails, and nothing reaches them.
    ///
    /// @param replicas their numbers
    public record Crash(int station, List<Integer> replicas) implements Effect {}

    /// A station works slower, in its whole or in some replicas.
    ///
    /// @param factor by how much; infinite to stand still
    public record Slow(int station, List<Integer> replicas, double factor) implements Effect {}

    /// A share of a station's requests fails.
    public record Errors(int station, double share) implements Effect {}

    /// A cache loses what it holds.
    public record Flush(int station) implements Effect {}

    /// Replicas are replaced, so many at a time, each away for a while; none loses its requests. The batches begin
    /// evenly over the length of the incident.
    ///
    /// @param batch how many are replaced at the same time
    /// @param restart how long each is away, in seconds
    public record Deploy(int station, int batch, double restart) implements Effect {}

    /// Nothing comes through a link.
    public record Cut(int link) implements Effect {}

    /// A link takes longer.
    ///
    /// @param factor by how much its latency, and the work of its target for it, is multiplied
    /// @param more what is added to its latency one way, in seconds
    public record Delay(int link, double factor, double more) implements Effect {}

    /// A share of the attempts along a link fails on its way.
    public record Loss(int link, double share) implements Effect {}

    /// Two zones do not reach each other.
    public record Partition(int zone, int other) implements Effect {}
}
