package dev.plumbline.views.relations;

import static dev.plumbline.views.CommandGroup.VIEW;

import dev.plumbline.views.Command;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.QuietTask;
import dev.plumbline.views.style.KeyboardPlace;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The relations of what is selected, or all, as a table that goes along with the diagram.
public final class RelationsController implements AutoCloseable {

    private final RelationsModel model = new RelationsModel();
    private final SelectedParts selection;
    private final FxBridge bridge;
    private final Reveal reveal;
    private final RelationsPane view;
    private final Subscription subscription;

    /// @param reveal shows where a relation is
    public RelationsController(SelectedParts selection, FxBridge bridge, Reveal reveal) {
        this.selection = selection;
        this.bridge = bridge;
        this.reveal = reveal;
        view = new RelationsPane(model, this);
        subscription = selection
                .idsProperty()
                .subscribe(this::selected)
                .and(model.filter.subscribe((before, now) -> list()))
                .and(model.narrowed.subscribe((before, now) -> list()))
                .and(view.visibleProperty().subscribe((before, now) -> list()))
                .and(view.sceneProperty().subscribe((before, now) -> list()));
    }

    /// The table under its tools.
    public Region view() {
        return view;
    }

    /// What people can do.
    ///
    /// @param show brings the table to the front
    public List<Command> commands(Runnable show) {
        return List.of(VIEW.command(
                "relations.show",
                "Show the relations as a table",
                "mdi2t-table-arrow-right",
                () -> {
                    if (selection.ids().isEmpty()) {
                        model.scope.set(Set.of());
                        list();
                    }
                    show.run();
                    view.takeKeyboard();
                },
                "Alt+Digit9"));
    }

    /// Lists the relations of an architecture.
    public void show(OpenedArchitecture opened) {
        model.opened.set(opened);
        if (model.scope.get().stream().noneMatch(opened.architecture().elements()::containsKey)
                && model.scope.get().stream().noneMatch(opened.architecture().relations()::containsKey)) {
            model.scope.set(Set.of());
        }
        list();
    }

    /// Selects relations on the diagram as well.
    void choose(Set<String> ids) {
        selection.select(ids);
    }

    /// Brings a relation on the screen.
    void go(RelationRow row) {
        reveal.show(row.id());
    }

    /// Rows stay while people go from one to another, and when they delete one.
    private void selected(Set<String> ids) {
        boolean isLeft = ids.isEmpty() && !KeyboardPlace.isWithin(view);
        if (isLeft || !model.listed.get().hasAll(ids)) {
            model.scope.set(ids);
            list();
        }
        model.chosen.set(ids);
    }

    /// Nobody waits for rows that are not seen.
    private void list() {
        if (!view.isVisible() || view.getScene() == null) {
            return;
        }
        RelationListing wanted = new RelationListing(
                model.opened.get(), model.narrowed.get() ? model.scope.get() : Set.of(), model.filter.get());
        bridge.submit(new QuietTask<>("relations", "Listing the relations", wanted::make, model.listed::set));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        view.close();
    }
}
