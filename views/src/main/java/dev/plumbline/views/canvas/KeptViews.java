package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewAttributes;
import dev.plumbline.views.Lens;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Standpoint;
import dev.plumbline.views.savedviews.ShownViews;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// The views that are kept in files, shown on the canvas.
final class KeptViews implements ShownViews {

    private final CanvasModel model;
    private final Consumer<View> go;
    private final ObservableValue<String> id;

    /// @param go shows a view
    KeptViews(CanvasModel model, Consumer<View> go) {
        this.model = model;
        this.go = go;
        id = model.view.map(View::id);
    }

    @Override
    public ObservableValue<String> id() {
        return id;
    }

    @Override
    public SavedView now() {
        View view = model.view.get();
        SavedView saved = nesting(view)
                .withIds(ViewAttributes.HIDDEN, new TreeSet<>(view.hidden()))
                .withFilter(model.filter.get());
        return model.overlay
                .get()
                .map(lens -> saved.with(ViewAttributes.PERSPECTIVE, lens.id()))
                .orElse(saved);
    }

    /// What is open. While states are compared that is what changed, and not what people want to come back to: then
    /// what
    /// the file says of it stays.
    private SavedView nesting(View view) {
        SavedView plain = ShownView.saved(view);
        Optional<OpenedArchitecture> opened = model.opened.get();
        if (opened.isPresent() && opened.get().standpoint() instanceof Standpoint.Compared) {
            SavedView kept = opened.get().views().getOrDefault(view.id(), plain);
            SavedView closed = plain.withIds(ViewAttributes.FOCUS, new TreeSet<>(kept.focus()))
                    .withIds(ViewAttributes.COLLAPSED, new TreeSet<>(kept.collapsed()));
            return kept.get(ViewAttributes.DEPTH)
                    .map(depth -> closed.with(ViewAttributes.DEPTH, depth))
                    .orElse(closed);
        }
        return plain.with(ViewAttributes.DEPTH, (long) view.depth())
                .withIds(ViewAttributes.FOCUS, new TreeSet<>(view.focus()))
                .withIds(ViewAttributes.COLLAPSED, new TreeSet<>(view.collapsed()));
    }

    /// Takes the filter and the perspective that a view is kept with. What changed between two states is shown whatever
    /// a filter says.
    void entering(View view) {
        model.opened.get().ifPresent(opened -> {
            SavedView kept = opened.views().get(view.id());
            if (kept != null && opened.standpoint().equals(Standpoint.PRESENT)) {
                model.filter.set(kept.filter());
                if (!view.isOfScope() || kept.perspective().isPresent()) {
                    // Who goes through the nesting keeps the perspective until a view has one of its own.
                    model.overlay.set(kept.perspective().flatMap(Lens::of));
                }
            }
        });
    }

    @Override
    public void open(String wanted) {
        model.opened.get().ifPresent(opened -> open(opened, wanted));
    }

    private void open(OpenedArchitecture opened, String wanted) {
        SavedView kept = opened.views().get(wanted);
        go.accept(kept == null ? ShownView.of(opened, null) : ShownView.kept(opened, kept));
    }
}
