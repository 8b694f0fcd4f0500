package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Finds what views and layouts name that does not exist. The model is whole without views, so that these are warnings;
/// and nothing of them is known to the checks of the model, which need not be made again when a view changes.
final class ViewCheck {

    private static final String CODE = "reference.dangling";

    private final WorkspaceViews views;
    private final Architecture architecture;
    private final Map<String, SourceText> sources = new HashMap<>();
    private final List<Problem> found = new ArrayList<>();
    private final CrossProblems problems;
    private final PlaceFinder places;
    private final Suggestions suggestions = new Suggestions();

    private ViewCheck(Workspace workspace, ReadLimits limits) {
        this.views = workspace.declaredViews();
        this.architecture = workspace.architecture();
        this.places = new PlaceFinder(limits);
        this.problems = new CrossProblems(sources, workspace.index(), places, suggestions, found);
        for (WorkspaceFile file : workspace.files()) {
            if (!file.views().isEmpty()) {
                sources.put(file.path(), file.source());
            }
        }
    }

    static List<Problem> problems(Workspace workspace, ReadLimits limits) {
        WorkspaceViews views = workspace.declaredViews();
        if (views.isEmpty()) {
            return List.of();
        }
        ViewCheck check = new ViewCheck(workspace, limits);
        views.views().values().forEach(check::view);
        views.layouts().values().forEach(check::layout);
        views.otherViews().forEach(check::duplicate);
        views.otherLayouts().forEach(check::duplicate);
        return List.copyOf(check.found);
    }

    private void view(DeclaredView declared) {
        SavedView view = declared.view();
        References.collect(view.attributes(), ViewAttributes.all(), (path, id) -> {
            if (!isElement(id)) {
                String what = "'" + path + "' of the view " + view.id() + " names '" + ShownText.shortened(id)
                        + "', which does not exist.";
                String why = path.equals(ViewAttributes.SCOPE.key())
                        ? "The view shows nothing."
                        : "The view is shown as if the name were not there.";
                problems.warning(
                        Optional.of(declared.span()), path, id, new CrossProblems.Fault(CODE, what, why, remedy(id)));
            }
        });
    }

    private void layout(DeclaredLayout declared) {
        String view = declared.layout().view();
        if (!views.views().containsKey(view) && !view.equals(SavedView.LANDSCAPE)) {
            String remedy =
                    suggestions.remedy(view, views.views().keySet(), "Write the id of a view, or remove the file.");
            String what = "The layout is that of the view '" + view + "', which does not exist.";
            problems.warning(
                    Optional.of(declared.span()),
                    LayoutReader.LAYOUT,
                    view,
                    new CrossProblems.Fault(CODE, what, "Nothing of this file is used.", remedy));
            return;
        }
        SourceText source = source(declared.span());
        Optional<LayoutLines> lines = Optional.empty();
        for (String id : declared.layout().places().keySet()) {
            if (!isElement(id)) {
                lines = lines.isPresent() ? lines : LayoutLines.of(source.text());
                found.add(new Problem(
                        Problem.Severity.WARNING,
                        CODE,
                        place(declared, source, lines, id),
                        "The layout " + view + " has a place for '" + ShownText.shortened(id)
                                + "', which does not exist.",
                        "The line does nothing.",
                        suggestions.remedy(id, ids(), "Remove the line, or add the element.")));
            }
        }
    }

    private Problem.Place place(
            DeclaredLayout declared, SourceText source, Optional<LayoutLines> lines, String element) {
        return lines.flatMap(known -> known.line(element))
                .map(line -> source.place(source.text().indexOf(element, line.start())))
                .orElseGet(() -> places.text(source, declared.span().start(), LayoutReader.PLACES, element));
    }

    private void duplicate(DeclaredView view) {
        String id = view.view().id();
        DeclaredView first = Objects.requireNonNull(views.views().get(id));
        duplicate("view", id, view.span(), first.span());
    }

    private void duplicate(DeclaredLayout layout) {
        String id = layout.layout().view();
        DeclaredLayout first = Objects.requireNonNull(views.layouts().get(id));
        duplicate("layout", id, layout.span(), first.span());
    }

    private void duplicate(String what, String id, SourceSpan span, SourceSpan first) {
        found.add(new Problem(
                Problem.Severity.ERROR,
                what + ".duplicate",
                source(span).place(span.start()),
                "There is another " + what + " with the id " + id + " at "
                        + source(first).place(first.start()) + ".",
                "The first one counts, this one is left out.",
                "Give one of them another id, or remove it."));
    }

    private boolean isElement(String id) {
        return architecture.elements().containsKey(id);
    }

    private Collection<String> ids() {
        return architecture.elements().keySet();
    }

    private String remedy(String id) {
        return suggestions.remedy(id, ids(), "Write the id of an element, or remove the name.");
    }

    private SourceText source(SourceSpan span) {
        return Objects.requireNonNull(sources.get(span.file()));
    }
}
