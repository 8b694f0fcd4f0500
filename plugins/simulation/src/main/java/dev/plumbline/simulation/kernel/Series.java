package dev.plumbline.simulation.kernel;

import dev.plumbline.pluginapi.Curve;
import java.util.List;

/// The course of a run: one number for each window that was closed.
///
/// @param window the length of a window, in seconds
/// @param sources the course at each source
/// @param stations the course at each station
public record Series(double window, List<OfSource> sources, List<OfStation> stations) {

    /// The course at a source.
    ///
    /// @param offered requests per second that came
    /// @param answered requests per second that were answered rightly
    /// @param failed requests per second that failed
    /// @param mean the mean time to an answer, in seconds; NaN where nothing was answered
    /// @param p99 the time that 99 in 100 answers do not exceed
    public record OfSource(Curve offered, Curve answered, Curve failed, Curve mean, Curve p99) {}

    /// The course at a station.
    ///
    /// @param arrived requests per second that came
    /// @param busy the mean number of requests that were worked on
    /// @param utilization the share of the servers that were held
    /// @param queue the mean number of waiting requests
    /// @param failed requests per second that failed
    /// @param replicas the mean number of replicas
    public record OfStation(Curve arrived, Curve busy, Curve utilization, Curve queue, Curve failed, Curve replicas) {}
}
