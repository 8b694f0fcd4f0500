package dev.plumbline.views.canvas;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.view.Chip;
import dev.plumbline.graphmodel.view.ViewFilter;
import dev.plumbline.views.style.Buttons;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The conditions of the filter that removes elements from the diagram, each of which can be taken away; nothing while
/// there are none.
final class FilterStrip extends FlowPane {

    private final CanvasModel model;
    private final Runnable add;
    private final Subscription subscription;

    /// @param add asks for another condition
    FilterStrip(CanvasModel model, Runnable add) {
        this.model = model;
        this.add = add;
        setId("filter-strip");
        getStyleClass().add("filter-strip");
        setRowValignment(javafx.geometry.VPos.CENTER);
        managedProperty().bind(visibleProperty());
        subscription = model.filter.subscribe(filter -> refresh()).and(model.opened.subscribe(opened -> refresh()));
    }

    private void refresh() {
        ViewFilter filter = model.filter.get();
        setVisible(!filter.isEmpty());
        getChildren().clear();
        if (filter.isEmpty()) {
            return;
        }
        Label only = new Label("Only", new FontIcon("mdi2f-filter-variant"));
        only.getStyleClass().add(Styles.TEXT_BOLD);
        getChildren().add(only);
        filter.chips().forEach(chip -> getChildren().add(pill(chip)));
        Button more = Buttons.icon("mdi2p-plus", "Another condition", add);
        Label count = new Label(model.opened
                .get()
                .map(opened -> Filtering.count(opened.architecture(), filter) + " elements")
                .orElse(""));
        count.setId("filter-count");
        count.getStyleClass().add(Styles.TEXT_MUTED);
        Hyperlink clear = new Hyperlink("Clear filter");
        clear.setOnAction(event -> model.filter.set(ViewFilter.NONE));
        getChildren().addAll(more, count, clear);
    }

    private Node pill(Chip chip) {
        Label words = new Label(words(chip));
        Button remove = Buttons.icon(
                "mdi2c-close",
                "Remove " + words(chip),
                () -> model.filter.set(model.filter.get().without(chip)));
        HBox pill = new HBox(words, remove);
        pill.setAlignment(Pos.CENTER_LEFT);
        pill.getStyleClass().add("filter-chip");
        return pill;
    }

    private String words(Chip chip) {
        String values = chip.values().stream()
                .map(value -> chip instanceof Chip.Owners ? name(value) : value)
                .collect(Collectors.joining(" or "));
        return chip instanceof Chip.Words ? "“" + values + "”" : chip.key() + ": " + values;
    }

    private String name(String team) {
        return model.opened
                .get()
                .flatMap(opened -> opened.architecture().element(team))
                .map(Element::name)
                .orElse(team);
    }

    void close() {
        subscription.unsubscribe();
    }
}
