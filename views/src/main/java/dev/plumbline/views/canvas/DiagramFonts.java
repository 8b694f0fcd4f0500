package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.paint.Painter;
import dev.plumbline.diagrams.paint.Typeface;
import java.io.ByteArrayInputStream;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The bundled typeface as fonts of JavaFX.
public final class DiagramFonts {

    private static final String REGULAR = load(Painter.Weight.REGULAR);
    private static final String SEMI_BOLD = load(Painter.Weight.SEMI_BOLD);

    private DiagramFonts() {}

    /// The font of a weight, at a size in pixels. Asking for any makes the family known to style sheets too.
    public static Font font(Painter.Weight weight, double size) {
        return new Font(
                switch (weight) {
                    case REGULAR -> REGULAR;
                    case SEMI_BOLD -> SEMI_BOLD;
                },
                size);
    }

    private static String load(Painter.Weight weight) {
        @Nullable
        Font font = Font.loadFont(new ByteArrayInputStream(Typeface.bundled().file(weight)), 12);
        if (font == null) {
            throw new IllegalStateException("The bundled font cannot be read by JavaFX.");
        }
        return font.getName();
    }
}
