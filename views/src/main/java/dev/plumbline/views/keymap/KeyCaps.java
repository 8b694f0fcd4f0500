package dev.plumbline.views.keymap;

import dev.plumbline.views.Keys;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

/// A key combination as caps, one for each key.
public final class KeyCaps extends HBox {

    /// A plus between two keys, not the plus that is a key.
    private static final Pattern PLUS = Pattern.compile("(?<=.)\\+(?=.)");

    public KeyCaps(KeyCombination keys) {
        getStyleClass().add("key-caps");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(Keys.shown(keys));
        for (String part : parts(Keys.shown(keys))) {
            Label cap = new Label(part);
            cap.getStyleClass().add("key-cap");
            getChildren().add(cap);
        }
    }

    static List<String> parts(String shown) {
        return Arrays.asList(PLUS.split(shown, -1));
    }
}
