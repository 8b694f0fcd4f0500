package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Set;

/// Who cannot do without whom; several rules look at it.
public final class HardCalls {

    /// The attributes that it depends on beside the structure.
    public static final Set<String> READ = Set.of("criticality", "mode", "protocol");

    private static final GraphKind GRAPH = GraphKind.along(READ, HardDependencies::isHard);

    private HardCalls() {}

    /// Queries along the hard dependencies of a snapshot.
    public static GraphQueries in(RuleContext context) {
        return Graphs.of(context, GRAPH);
    }
}
