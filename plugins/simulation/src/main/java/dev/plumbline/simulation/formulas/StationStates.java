package dev.plumbline.simulation.formulas;

import dev.plumbline.simulation.network.Station;

/// Tells what a load makes of a station.
@FunctionalInterface
public interface StationStates {

    /// The state of a station.
    ///
    /// @param rate arrivals per second
    /// @param seen arrivals per second as an arriving request finds them
    StationState of(Station station, double rate, double seen);
}
