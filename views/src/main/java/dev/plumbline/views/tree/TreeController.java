package dev.plumbline.views.tree;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.SelectedParts;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The model tree: every element in its container, with a filter.
public final class TreeController implements AutoCloseable {

    private final TreeModel model = new TreeModel();
    private final SelectedParts selection;
    private final TreePane view;
    private final Subscription subscription;
    private boolean following;

    /// @param picked told when people have picked a row with the mouse
    public TreeController(SelectedParts selection, Reveal reveal, Runnable picked) {
        this.selection = selection;
        view = new TreePane(model, id -> chosen(id, reveal), picked);
        subscription = selection.idsProperty().subscribe(this::follow).and(model.filter.subscribe(this::rebuild));
    }

    /// The tree with its header and filter.
    public Region view() {
        return view;
    }

    /// Shows all elements of a workspace that was just opened.
    public void begin(OpenedArchitecture opened) {
        model.architecture.set(opened.architecture());
        model.concerns.set(Concerns.of(opened));
        model.filter.set("");
        rebuild();
    }

    /// Shows the same workspace after something in it or about it has changed.
    public void show(OpenedArchitecture opened) {
        model.architecture.set(opened.architecture());
        model.concerns.set(Concerns.of(opened));
        fill(view::renew);
    }

    /// Puts the keyboard focus into the filter.
    public void focusFilter() {
        view.focusFilter();
    }

    private void rebuild() {
        fill(view::show);
    }

    private void fill(Consumer<TreeFilter> show) {
        following = true;
        Architecture architecture = model.architecture.get();
        TreeFilter filter = TreeFilter.of(architecture, model.filter.get());
        model.matches.set(filter.matches());
        show.accept(filter);
        following = false;
        follow(selection.ids());
    }

    private void chosen(String element, Reveal reveal) {
        if (!following) {
            reveal.show(element);
        }
    }

    private void follow(Set<String> ids) {
        following = true;
        view.select(ids);
        following = false;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
