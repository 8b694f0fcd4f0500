package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Optional;
import java.util.Set;

/// The ways that content takes along all relations; several rules look at them.
///
/// @param graph queries along them
public record ContentWays(GraphQueries graph) implements Lasting<ContentWays> {

    /// Those of a snapshot.
    public static ContentWays in(RuleContext context) {
        return context.derived(
                ContentWays.class, given -> new ContentWays(ContentFlow.of(given.architecture(), relation -> true)));
    }

    @Override
    public Optional<ContentWays> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(Set.of())
                ? Optional.empty()
                : Optional.of(new ContentWays(graph.with(edit.relationsOf(now.architecture()))));
    }
}
