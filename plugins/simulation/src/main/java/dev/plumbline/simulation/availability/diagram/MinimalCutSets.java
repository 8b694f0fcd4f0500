package dev.plumbline.simulation.availability.diagram;

import java.util.List;

/// The minimal cut sets of a whole.
///
/// @param count how many there are where units are told apart; infinite where a double cannot say
/// @param ofSize how many have one failure, two, three and so on; only the first few sizes
/// @param rareEvent the sum of their probabilities, where units are told apart: an upper bound of the probability that
///     the whole is down, close to it where failures are rare
/// @param upperBound the min-cut upper bound, 1 - the product of (1 - probability) over all of them (Esary & Proschan,
///     Coherent Structures of Non-Identical Components, Technometrics 5, 1963)
/// @param likely the wanted ones, the likely ones first
public record MinimalCutSets(
        double count, List<Double> ofSize, double rareEvent, double upperBound, List<CutSet> likely) {

    public MinimalCutSets {
        ofSize = List.copyOf(ofSize);
        likely = List.copyOf(likely);
    }
}
