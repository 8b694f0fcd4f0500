package dev.plumbline.simulation.availability.estimate;

/// What a simulation of failures and repairs found.
///
/// @param runs how many runs there were
/// @param hours how long each was
/// @param unavailability the share of the time down
/// @param failuresPerHour how often the whole went down
/// @param meanOutage the mean length of an outage in hours; not a number if there was none
public record SimulatedAvailability(
        int runs, double hours, Estimate unavailability, Estimate failuresPerHour, double meanOutage) {}
