package dev.plumbline.views.simulation;

import dev.plumbline.views.SelectedParts;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The part of a result that people look at.
final class ResultBody extends StackPane {

    private final SimulationModel model;
    private final SimulationController controller;
    private final EntryTable entries;
    private final ElementTable elements;
    private final Subscription subscription;

    ResultBody(SimulationModel model, SimulationController controller, SelectedParts selection) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("result-body");
        setMinSize(0, 0);
        entries = new EntryTable(controller, selection);
        elements = new ElementTable(controller, selection);
        subscription = model.shown.subscribe(this::refresh).and(model.section.subscribe(this::refresh));
    }

    private void refresh() {
        model.shown.get().ifPresentOrElse(played -> getChildren().setAll(content(played)), getChildren()::clear);
    }

    private Node content(Played played) {
        return switch (model.section.get()) {
            case OVERVIEW -> new OverviewPane(played, controller::reveal);
            case ENTRIES -> {
                entries.show(played);
                yield entries;
            }
            case ELEMENTS -> {
                elements.show(played);
                yield elements;
            }
            case NOTES -> new NotesPane(played);
        };
    }

    void close() {
        subscription.unsubscribe();
        entries.close();
        elements.close();
    }
}
