package dev.plumbline.views.shell;

import java.util.SortedMap;
import java.util.TreeMap;

/// The room that a panel among the tables at the bottom takes when people ask for it, unless they have made it so high
/// already.
///
/// @param enough the share of the window's height from which it is left as it is
/// @param wanted the share that it takes otherwise
record TableRoom(double enough, double wanted) {

    private static final String BELOW = "evidence";

    /// Shows the tables, high enough.
    void take(WorkbenchModel model) {
        model.evidenceShown.set(true);
        if (model.shares.get().getOrDefault(BELOW, 0.0) < enough) {
            SortedMap<String, Double> shares = new TreeMap<>(model.shares.get());
            shares.put(BELOW, wanted);
            model.shares.set(shares);
        }
    }
}
