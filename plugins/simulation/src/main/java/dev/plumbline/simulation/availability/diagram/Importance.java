package dev.plumbline.simulation.availability.diagram;

/// How much the failure of the whole hangs on one part, or on all units of one name together.
///
/// Source: Birnbaum, On the Importance of Different Components in a Multicomponent System (1969); Vesely and others,
/// Measures of Risk Importance and Their Applications, NUREG/CR-3385 (1983), for achievement and reduction worth.
///
/// @param part the name of the part or the units
/// @param whole the probability that the whole is down
/// @param birnbaum by how much that is more likely with the part down than with it up
/// @param birnbaumOfOne the same for one of the units; the mean over them where they stand on different parts
/// @param gain by how much the whole would be down less if the part never failed
/// @param inCuts the probability that all of a minimal cut set with the part is down; not a number if it was not asked
/// for
public record Importance(String part, double whole, double birnbaum, double birnbaumOfOne, double gain, double inCuts) {

    /// A share of the whole above which nothing but rounding is left.
    private static final double ALL = 1 - 1e-12;

    /// The same with the probability of cut sets being down.
    Importance withInCuts(double probability) {
        return new Importance(part, whole, birnbaum, birnbaumOfOne, gain, probability);
    }

    /// The share of the time down that would not be if the part never failed.
    public double criticality() {
        return whole == 0 ? 0 : gain / whole;
    }

    /// The share of the time down in which a minimal cut set with the part is down, after Fussell and Vesely; not a
    /// number if it was not asked for.
    public double fussellVesely() {
        return whole == 0 ? 0 : inCuts / whole;
    }

    /// How many times more the whole would be down with the part always down: the risk achievement worth.
    public double achievementWorth() {
        return whole == 0 ? (birnbaum > 0 ? Double.POSITIVE_INFINITY : 1) : 1 + (birnbaum - gain) / whole;
    }

    /// How many times less the whole would be down if the part never failed: the risk reduction worth; infinite if it
    /// would never be down.
    public double reductionWorth() {
        return whole == 0 ? 1 : criticality() >= ALL ? Double.POSITIVE_INFINITY : 1 / (1 - criticality());
    }
}
