package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.view.ViewFilter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// How filters meet the view that is shown.
record Filtering(CanvasModel model) {

    /// A view without what a filter removes.
    static View view(Architecture architecture, View view, ViewFilter filter) {
        if (filter.isEmpty()) {
            return view;
        }
        Set<String> hidden = new HashSet<>(architecture.elements().keySet());
        hidden.removeAll(filter.shown(architecture));
        hidden.addAll(view.hidden());
        if (view.scope() != null) {
            hidden.remove(view.scope());
        }
        return view.hiding(hidden);
    }

    /// The matches that some diagram shows: first those that are seen now, from the upper left to the lower right, then
    /// the others.
    List<String> ordered(Architecture architecture, ViewFilter filter) {
        Set<String> matches = new TreeSet<>(filter.matches(architecture));
        matches.removeIf(id -> architecture.requireElement(id).kind() == ElementKind.TEAM);
        if (!model.filter.get().isEmpty()) {
            matches.retainAll(model.filter.get().shown(architecture));
        }
        Set<String> found = new LinkedHashSet<>();
        model.index.get().boxes().map(Group::id).filter(matches::contains).forEach(found::add);
        found.addAll(matches);
        return List.copyOf(found);
    }

    /// The box that shows an element: its own, or the closed one around it.
    Optional<String> box(String element) {
        DrawingIndex index = model.index.get();
        if (index.box(element).isPresent()) {
            return Optional.of(element);
        }
        return model.opened
                .get()
                .flatMap(opened -> ancestors(opened.architecture(), element)
                        .flatMap(id -> index.box(id).stream())
                        .findFirst())
                .filter(around -> around.role() == Role.ELEMENT)
                .map(Group::id);
    }

    private static Stream<String> ancestors(Architecture architecture, String element) {
        return architecture.element(element).isPresent() ? architecture.ancestors(element).stream() : Stream.empty();
    }

    /// How many of the elements of the workspace meet a filter, as in `12 of 48`.
    static String count(Architecture architecture, ViewFilter filter) {
        return filter.matches(architecture).size() + " of "
                + architecture.elements().size();
    }
}
