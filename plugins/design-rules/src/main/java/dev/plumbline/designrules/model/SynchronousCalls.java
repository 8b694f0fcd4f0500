package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Optional;
import java.util.Set;

/// Who waits for whom; several rules look at it.
///
/// @param graph queries along the relations whose source waits for the target
public record SynchronousCalls(GraphQueries graph) implements Lasting<SynchronousCalls> {

    private static final Set<String> READ = Set.of("mode", "protocol");

    /// Those of a snapshot.
    public static SynchronousCalls in(RuleContext context) {
        return context.derived(SynchronousCalls.class, given -> new SynchronousCalls(graph(given.architecture())));
    }

    private static GraphQueries graph(Architecture architecture) {
        return GraphQueries.of(architecture, Relation::isSynchronous);
    }

    @Override
    public Optional<SynchronousCalls> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(READ)
                ? Optional.empty()
                : Optional.of(new SynchronousCalls(graph.with(edit.relationsOf(now.architecture()))));
    }
}
