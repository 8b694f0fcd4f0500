package dev.plumbline.views.canvas;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewAttributes;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.ViewEdits;
import dev.plumbline.views.Editing;
import dev.plumbline.views.SelectedParts;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// What people take out of the view that is shown; the model stays as it is.
record Hiding(CanvasModel model, SelectedParts selection, Editing editing) {

    /// Takes the selected elements out.
    void hide() {
        Set<String> ids = new LinkedHashSet<>(selection.ids());
        ids.removeIf(id ->
                id.equals(model.view.get().scope()) || model.index.get().box(id).isEmpty());
        hide(ids);
    }

    /// Takes everything out but what is lit, or else selected.
    void hideOthers() {
        Set<String> wanted = model.focused.get().isEmpty() ? selection.ids() : model.focused.get();
        model.opened.get().map(opened -> opened.architecture()).ifPresent(known -> hide(others(known, wanted)));
    }

    /// The outermost boxes that neither are wanted nor hold or lie in what is.
    private Set<String> others(Architecture known, Set<String> wanted) {
        Set<String> near = new LinkedHashSet<>(wanted);
        near.removeIf(id -> known.element(id).isEmpty() && known.relation(id).isEmpty());
        if (near.isEmpty()) {
            return Set.of();
        }
        wanted.stream().flatMap(id -> known.relation(id).stream()).forEach(relation -> {
            near.add(relation.from());
            near.add(relation.to());
        });
        near.stream().flatMap(id -> known.ancestors(id).stream()).toList().forEach(near::add);
        Set<String> others = new LinkedHashSet<>();
        model.index
                .get()
                .boxes()
                .map(box -> box.id())
                .filter(id -> !near.contains(id)
                        && !id.equals(model.view.get().scope())
                        && wanted.stream().noneMatch(kept -> known.isWithin(id, kept)))
                .forEach(others::add);
        others.removeIf(id -> known.ancestors(id).stream().anyMatch(others::contains));
        return others;
    }

    private void hide(Set<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        changeView("Remove " + ids.size() + " from the view", view -> {
            Set<String> hidden = new TreeSet<>(view.hidden());
            hidden.addAll(ids);
            return view.withIds(ViewAttributes.HIDDEN, hidden);
        });
    }

    /// Brings everything back that was taken out.
    void showHidden() {
        changeView("Show what the view hides", view -> view.without(ViewAttributes.HIDDEN));
    }

    private void changeView(String title, UnaryOperator<SavedView> wanted) {
        SavedView shown = ShownView.saved(model.view.get());
        editing.change(new Editing.Wish(
                workspace -> {
                    SavedView before = workspace.views().getOrDefault(shown.id(), shown);
                    SavedView after = wanted.apply(before);
                    return after.equals(before)
                            ? Plan.NOTHING
                            : Plan.of(
                                    title,
                                    new ViewEdits(ReadLimits.standard())
                                            .save(workspace, after)
                                            .edits(),
                                    Optional.empty());
                },
                step -> {}));
    }
}
