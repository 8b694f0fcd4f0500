package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/// Which elements work while a person waits: those that people and clients reach by synchronous relations, these
/// included.
public final class UserPaths implements Lasting<UserPaths> {

    private static final Set<String> READ = Set.of("mode", "protocol");

    private static final ElementChoice USERS =
            ElementChoice.of(element -> element.kind() == ElementKind.PERSON || element.kind() == ElementKind.CLIENT);

    private final LeastAlong reached;

    private UserPaths(LeastAlong reached) {
        this.reached = reached;
    }

    /// Those of a snapshot.
    public static UserPaths in(RuleContext context) {
        return context.derived(UserPaths.class, UserPaths::found);
    }

    private static UserPaths found(RuleContext context) {
        GraphQueries calls = SynchronousCalls.in(context);
        return new UserPaths(LeastAlong.of(calls, LeastAlong.Direction.FROM_SOURCES, users(context)));
    }

    private static ToLongFunction<String> users(RuleContext context) {
        NavigableSet<String> users = ChosenElements.of(context, USERS);
        return id -> users.contains(id) ? 0 : LeastAlong.NONE;
    }

    @Override
    public Optional<UserPaths> after(Edit edit, RuleContext now) {
        return Optional.of(
                edit.touchesRelations(READ)
                        ? new UserPaths(reached.after(SynchronousCalls.in(now), users(now), edit.nodes(now)))
                        : this);
    }

    /// Whether an element works while a person waits.
    public boolean has(String id) {
        return reached.at(id) != LeastAlong.NONE;
    }

    /// The ids of the elements of which it differs, of those that there are.
    public Set<String> differing(UserPaths before) {
        return reached.differing(before.reached);
    }
}
