package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Optional;
import java.util.Set;

/// Which elements work while a person waits.
///
/// @param ids the ids of the elements that people and clients reach by synchronous relations, these included
public record UserPaths(Set<String> ids) implements Lasting<UserPaths> {

    private static final Set<String> READ = Set.of("mode", "protocol");

    private static final ElementChoice USERS =
            ElementChoice.of(element -> element.kind() == ElementKind.PERSON || element.kind() == ElementKind.CLIENT);

    /// Those of a snapshot.
    public static UserPaths in(RuleContext context) {
        return context.derived(UserPaths.class, UserPaths::found);
    }

    private static UserPaths found(RuleContext context) {
        return new UserPaths(Set.copyOf(SynchronousCalls.in(context).reachableFrom(ChosenElements.of(context, USERS))));
    }

    @Override
    public Optional<UserPaths> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(READ) ? Optional.empty() : Optional.of(this);
    }
}
