package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Optional;
import java.util.Set;

/// Who cannot do without whom; several rules look at it.
///
/// @param graph queries along the hard dependencies
public record HardCalls(GraphQueries graph) implements Lasting<HardCalls> {

    /// The attributes that it depends on beside the structure.
    public static final Set<String> READ = Set.of("criticality", "mode", "protocol");

    /// Those of a snapshot.
    public static HardCalls in(RuleContext context) {
        return context.derived(HardCalls.class, given -> new HardCalls(graph(given.architecture())));
    }

    private static GraphQueries graph(Architecture architecture) {
        return GraphQueries.of(architecture, relation -> HardDependencies.isHard(architecture, relation));
    }

    @Override
    public Optional<HardCalls> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(READ)
                ? Optional.empty()
                : Optional.of(new HardCalls(graph.with(edit.relationsOf(now.architecture()))));
    }
}
