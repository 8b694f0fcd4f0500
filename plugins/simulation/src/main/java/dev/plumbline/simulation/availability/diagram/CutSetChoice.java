package dev.plumbline.simulation.availability.diagram;

/// Which minimal cut sets are wanted, the likely ones first.
///
/// @param most how many at most, at least 0
/// @param largest the largest size, in parts and units
/// @param leastLikely the least probability
public record CutSetChoice(int most, long largest, double leastLikely) {

    /// The likely ones, of any size.
    public static CutSetChoice likely(int most) {
        return new CutSetChoice(most, Long.MAX_VALUE, 0);
    }
}
