package dev.plumbline.views.preferences;

import dev.plumbline.views.Keys;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A field that takes the next keys as they are pressed; Escape leaves it.
final class PressedKeys extends Label {

    PressedKeys(Consumer<KeyCombination> pressed, Runnable left) {
        super("Press the keys, or Escape");
        getStyleClass().add("pressed-keys");
        setId("pressed-keys");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        setAccessibleText("Press the keys, or Escape");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            event.consume();
            if (event.getCode() == KeyCode.ESCAPE) {
                left.run();
            } else {
                Keys.pressed(event).ifPresent(pressed);
            }
        });
    }
}
