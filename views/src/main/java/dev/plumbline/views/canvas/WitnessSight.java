package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.checks.ChecksController;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Shows on the diagram what shows a finding: the containers around it are opened, and everything else is dimmed.
///
/// @param model what is shown
/// @param travelling goes to other views
/// @param spotlight dims everything else
/// @param zooming brings it on the screen
record WitnessSight(CanvasModel model, Travelling travelling, Spotlight spotlight, Zooming zooming)
        implements ChecksController.Sight {

    @Override
    public void part(String id) {
        travelling.reveal(id);
    }

    @Override
    public void path(List<String> ids) {
        model.opened.get().ifPresent(opened -> {
            Architecture architecture = opened.architecture();
            List<Set<String>> parts =
                    ids.stream().flatMap(id -> elements(architecture, id)).toList();
            Optional<String> first = ids.stream()
                    .filter(id -> architecture.element(id).isPresent())
                    .findFirst();
            first.ifPresent(id ->
                    travelling.revealIn(WalkOpening.of(opened, model.view.get(), parts), id, place -> light(ids)));
        });
    }

    /// The elements of a part: itself, or the ends of a relation.
    private static Stream<Set<String>> elements(Architecture architecture, String id) {
        return Stream.concat(
                architecture.element(id).map(element -> Set.of(element.id())).stream(),
                architecture.relation(id).map(relation -> Set.of(relation.from(), relation.to())).stream());
    }

    private String shown(Architecture architecture, String id) {
        return new Neighbourhood(architecture, model.index.get()).shown(id);
    }

    private void light(List<String> ids) {
        spotlight.light(() -> lit(ids));
        lit(ids).stream()
                .flatMap(id -> model.index.get().boundsOf(id).stream())
                .reduce(Bounds::union)
                .ifPresent(zooming::follow);
    }

    private Set<String> lit(List<String> ids) {
        Set<String> lit = new HashSet<>();
        Optional<Architecture> known = model.opened.get().map(OpenedArchitecture::architecture);
        known.ifPresent(architecture -> ids.forEach(id -> {
            if (architecture.relation(id).isPresent()) {
                lit.add(id);
            } else {
                lit.add(shown(architecture, id));
            }
        }));
        return lit;
    }
}
