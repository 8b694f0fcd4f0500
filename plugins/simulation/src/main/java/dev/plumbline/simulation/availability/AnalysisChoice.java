package dev.plumbline.simulation.availability;

import dev.plumbline.simulation.availability.diagram.CutSetChoice;
import dev.plumbline.simulation.availability.diagram.ExactAnalysis;

/// How far an analysis goes.
///
/// @param cutSets which minimal cut sets are listed
/// @param mostNodes how many nodes a decision diagram may have; beyond that bounds are given
/// @param work how many nodes may be looked at for the importance after Fussell and Vesely
public record AnalysisChoice(CutSetChoice cutSets, int mostNodes, long work) {

    private static final long USUAL_WORK = 10_000_000;

    /// As much as takes a moment, and the likeliest cut sets.
    public static AnalysisChoice usual(int cutSets) {
        return new AnalysisChoice(CutSetChoice.likely(cutSets), ExactAnalysis.USUAL_NODES, USUAL_WORK);
    }
}
