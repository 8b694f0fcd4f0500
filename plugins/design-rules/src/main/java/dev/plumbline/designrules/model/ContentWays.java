package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Set;

/// The ways that content takes along all relations; several rules look at them.
public final class ContentWays {

    private static final GraphKind GRAPH = GraphKind.of(Set.of(), ContentFlow::hops);

    private ContentWays() {}

    /// Queries along the ways of a snapshot.
    public static GraphQueries in(RuleContext context) {
        return Graphs.of(context, GRAPH);
    }

    /// The ways of what may be written by anyone.
    public static PathsFrom ofUntrusted(RuleContext context) {
        return context.derived(Untrusted.class, given -> new Untrusted(in(given).pathsFrom(Trust.untrusted(given))))
                .paths();
    }

    private record Untrusted(PathsFrom paths) {}
}
