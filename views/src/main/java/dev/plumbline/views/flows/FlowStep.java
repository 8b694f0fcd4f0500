package dev.plumbline.views.flows;

import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.List;

/// One step of a flow as people walk along it: one use of a relation.
///
/// @param relation the relation
/// @param from the name of the element that it leads from
/// @param to the name of the element that it leads to
/// @param words what happens
/// @param circumstances when it happens, the outermost first; empty if always
public record FlowStep(Relation relation, String from, String to, String words, List<String> circumstances) {
    public FlowStep {
        circumstances = List.copyOf(circumstances);
    }

    /// The ends, as in `Feed API → Ranker`.
    public String ends() {
        return from + " → " + to;
    }

    /// What happens and when, in a line.
    public String remarks() {
        List<String> parts = new ArrayList<>();
        parts.add(words);
        parts.addAll(circumstances);
        return String.join(" · ", parts);
    }
}
