package dev.plumbline.views.source;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.source.editor.SourceEditor;
import dev.plumbline.views.source.editor.SourceEditor.Place;
import dev.plumbline.views.style.Buttons;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The field that takes the number of a line, and of a column if one is wanted.
final class LineBar extends HBox {

    private static final Pattern PLACE = Pattern.compile("\\s*(\\d{1,9})(?:\\s*[:, ]\\s*(\\d{1,9}))?\\s*");

    private final SourceEditor editor;
    private final TextField field = new TextField();
    private final Runnable closed;

    /// @param closed told when people close the field
    LineBar(SourceEditor editor, Runnable closed) {
        this.editor = editor;
        this.closed = closed;
        getStyleClass().add("source-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label label = new Label("Go to line");
        label.setLabelFor(field);
        field.setId("source-line");
        field.setPromptText("line:column");
        field.getStyleClass().add(Styles.SMALL);
        field.setPrefColumnCount(9);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(label, field, Buttons.icon("mdi2c-close", "Close (Esc)", closed));
    }

    void open() {
        Place place = editor.place();
        field.setText(place.line() + ":" + place.column());
        field.pseudoClassStateChanged(Styles.STATE_DANGER, false);
        // Or else the field would take no letters before the next pulse.
        applyCss();
        field.requestFocus();
        field.selectAll();
    }

    private void go() {
        Matcher place = PLACE.matcher(field.getText());
        field.pseudoClassStateChanged(Styles.STATE_DANGER, !place.matches());
        if (place.matches()) {
            int column = place.group(2) == null ? 1 : Integer.parseInt(place.group(2));
            int offset = editor.offset(new Place(Integer.parseInt(place.group(1)), column));
            editor.select(offset, offset);
            closed.run();
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> go();
            case ESCAPE -> closed.run();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
