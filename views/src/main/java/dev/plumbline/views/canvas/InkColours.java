package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Theme;
import javafx.scene.paint.Color;

/// The inks of a theme as colours of JavaFX.
final class InkColours {

    private InkColours() {}

    static Color of(Theme theme, Ink ink) {
        int argb = theme.argb(ink);
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }
}
