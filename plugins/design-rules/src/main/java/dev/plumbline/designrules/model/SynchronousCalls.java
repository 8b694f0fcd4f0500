package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Set;

/// Who waits for whom; several rules look at it.
public final class SynchronousCalls {

    /// The attributes that it depends on beside the structure.
    public static final Set<String> READ = Set.of("mode", "protocol");

    private static final GraphKind GRAPH = GraphKind.along(READ, (architecture, relation) -> relation.isSynchronous());

    private SynchronousCalls() {}

    /// Queries along the relations of a snapshot whose source waits for the target.
    public static GraphQueries in(RuleContext context) {
        return Graphs.of(context, GRAPH);
    }
}
