package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Which elements work while a person waits.
///
/// @param index the graph of synchronous relations
/// @param nodes the numbers of the elements that people and clients reach by them, these included
public record UserPaths(GraphIndex index, BitSet nodes) implements Lasting<UserPaths> {

    private static final Set<String> READ = Set.of("mode", "protocol");

    private static final ElementChoice USERS =
            ElementChoice.of(element -> element.kind() == ElementKind.PERSON || element.kind() == ElementKind.CLIENT);

    /// Those of a snapshot.
    public static UserPaths in(RuleContext context) {
        return context.derived(UserPaths.class, UserPaths::found);
    }

    private static UserPaths found(RuleContext context) {
        GraphQueries calls = SynchronousCalls.in(context);
        return new UserPaths(calls.index(), calls.nodesFrom(ChosenElements.of(context, USERS)));
    }

    @Override
    public Optional<UserPaths> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(READ) ? Optional.empty() : Optional.of(this);
    }

    /// Whether an element works while a person waits.
    public boolean has(String id) {
        return index.has(id) && nodes.get(index.require(id));
    }

    /// The ids of the elements of which it differs.
    public Set<String> differing(UserPaths before) {
        Set<String> differing = new HashSet<>();
        nodes.stream().mapToObj(index::id).filter(id -> !before.has(id)).forEach(differing::add);
        before.nodes.stream().mapToObj(before.index::id).filter(id -> !has(id)).forEach(differing::add);
        return differing;
    }
}
