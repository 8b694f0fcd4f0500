package dev.plumbline.simulation.availability.diagram;

import java.util.List;

/// Failures that together make the whole fail, none of which is needless. One cut set of units stands for all choices
/// of so many of them.
///
/// @param failures what fails, from the variable at the top down
/// @param probability the probability of all of it
/// @param ways how many minimal cut sets it stands for where units are told apart
public record CutSet(List<Failure> failures, double probability, double ways) {

    public CutSet {
        failures = List.copyOf(failures);
    }

    /// How many parts and units fail.
    public long size() {
        return failures.stream().mapToLong(Failure::failing).sum();
    }

    /// What fails of a part or of units.
    ///
    /// @param part the name of the part or the units
    /// @param failing how many fail; 1 of a part
    /// @param present how many there are to fail, without those that other failures of the set take away; 1 of a part
    public record Failure(String part, long failing, long present) {}
}
