package dev.plumbline.views.canvas;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.style.Buttons;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar in which people type what they look for on the diagram.
final class FindBar extends HBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final CanvasSearch search;
    private final Runnable leave;
    private final CustomTextField field = new CustomTextField();
    private final Subscription subscription;

    /// @param leave gives the diagram the keyboard again
    FindBar(CanvasSearch search, KeyHints keys, Runnable leave) {
        this.search = search;
        this.leave = leave;
        setId("find-bar");
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("find-field");
        field.setPromptText(
                "Find on the diagram: text, kind:service, tag:pci, owner:team, health:bad, errors>1%, p99>500ms");
        field.setAccessibleText("Find on the diagram");
        field.setLeft(new FontIcon("mdi2m-magnify"));
        field.getStyleClass().add(Styles.SMALL);
        field.textProperty().bindBidirectional(search.text);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        Label place = new Label();
        place.setId("find-place");
        place.getStyleClass().addAll(Styles.TEXT_MUTED, "change-place");
        place.setMinWidth(USE_PREF_SIZE);
        place.textProperty()
                .bind(Bindings.createStringBinding(search::place, search.text, search.hits, search.current));
        Button only = new Button("Show only these", new FontIcon("mdi2f-filter-variant"));
        only.getStyleClass().add(Styles.SMALL);
        only.setMinWidth(USE_PREF_SIZE);
        only.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> search.hits.get().isEmpty(), search.hits));
        only.setOnAction(event -> {
            search.showOnly();
            leave.run();
        });
        getChildren()
                .addAll(
                        field,
                        place,
                        Buttons.icon(
                                "mdi2c-chevron-up",
                                keys.of("Previous hit", "canvas.find-previous"),
                                () -> search.step(-1)),
                        Buttons.icon(
                                "mdi2c-chevron-down", keys.of("Next hit", "canvas.find-next"), () -> search.step(1)),
                        only,
                        Buttons.icon("mdi2c-close", "Close", this::end));
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(search.open);
        subscription = search.text.subscribe(typed -> field.pseudoClassStateChanged(
                WRONG, !search.expression().mistakes().isEmpty()));
    }

    /// Takes the keyboard.
    void begin() {
        search.open.set(true);
        // Or else the field would take no letters before the next pulse.
        applyCss();
        field.requestFocus();
        field.selectAll();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            search.step(event.isShiftDown() ? -1 : 1);
            field.requestFocus();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end();
        }
    }

    private void end() {
        search.end();
        leave.run();
    }

    void close() {
        subscription.unsubscribe();
        field.textProperty().unbindBidirectional(search.text);
    }
}
