package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// The field in which people rename what is on the canvas, over the name itself. Enter takes the text, Esc leaves.
final class RenameField extends Pane {

    private static final double WIDTH = 190;
    private static final double HEIGHT = 30;

    private final CanvasModel model;
    private final CanvasEditing editing;
    private Optional<TextField> open = Optional.empty();
    private Runnable takeKeyboard = () -> {};

    RenameField(CanvasModel model, CanvasEditing editing) {
        this.model = model;
        this.editing = editing;
        setPickOnBounds(false);
    }

    /// @param keyboard gives the diagram the keyboard again
    void begin(String id, Runnable keyboard) {
        Optional<Bounds> place = model.index.get().boundsOf(id);
        Optional<String> text = text(id);
        if (place.isEmpty() || text.isEmpty()) {
            return;
        }
        close();
        takeKeyboard = keyboard;
        TextField field = new TextField(text.get());
        field.getStyleClass().add("rename-field");
        field.setId("rename-field");
        field.setAccessibleText("Name");
        double x = model.viewport.get().screenX(place.get().x());
        double y = model.viewport.get().screenY(place.get().y());
        field.resizeRelocate(
                x, y, Math.max(WIDTH, place.get().width() * model.viewport.get().scale()), HEIGHT);
        field.setManaged(false);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, id, field));
        field.focusedProperty().subscribe(focused -> {
            if (!focused && open.equals(Optional.of(field)) && field.getScene() != null) {
                commit(id, field);
            }
        });
        open = Optional.of(field);
        getChildren().setAll(field);
        // Or else it would take no letters before the next pulse.
        field.applyCss();
        field.requestFocus();
        field.selectAll();
    }

    private Optional<String> text(String id) {
        return editing.architecture()
                .flatMap(known -> known.element(id)
                        .map(Element::name)
                        .or(() -> known.relation(id).map(RenameField::description)));
    }

    private static String description(Relation relation) {
        return relation.get(RelationAttributes.DESCRIPTION).orElse("");
    }

    private void pressed(KeyEvent event, String id, TextField field) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            commit(id, field);
            takeKeyboard.run();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
            takeKeyboard.run();
        }
    }

    private void commit(String id, TextField field) {
        String typed = field.getText();
        boolean changed = !text(id).equals(Optional.of(typed));
        close();
        if (changed) {
            editing.rename(id, typed);
        }
    }

    private void close() {
        open = Optional.empty();
        getChildren().clear();
    }
}
