package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.settings.ViewDepth;
import dev.plumbline.views.settings.WheelChoice;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How people like their diagrams, now and later.
///
/// @param theme the colours
/// @param wheel what the mouse wheel does
/// @param depth how many levels of nesting a view opens with
/// @param keys the keys that its buttons name
public record CanvasPreferences(
        ObservableValue<Theme> theme,
        ObservableValue<WheelChoice> wheel,
        ObservableValue<ViewDepth> depth,
        KeyHints keys) {

    /// These colours, and everything else as usual.
    public static CanvasPreferences of(ObservableValue<Theme> theme) {
        return new CanvasPreferences(
                theme,
                new SimpleObjectProperty<>(WheelChoice.PANS),
                new SimpleObjectProperty<>(ViewDepth.AS_FITS),
                KeyHints.NONE);
    }
}
