package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import java.util.List;
import java.util.Set;

/// Which elements work while a person waits.
public final class UserPaths {

    private UserPaths() {}

    /// The ids of the elements that people and clients reach by synchronous relations, these included.
    public static Set<String> of(Architecture architecture) {
        List<String> users = architecture.elements().values().stream()
                .filter(element -> element.kind() == ElementKind.PERSON || element.kind() == ElementKind.CLIENT)
                .map(element -> element.id())
                .toList();
        return GraphQueries.of(architecture, Relation::isSynchronous).reachableFrom(users);
    }
}
