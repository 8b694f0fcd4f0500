package dev.plumbline.views.source.editor;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The colours of the editor as the style sheets give them: empty texts, one for each, that are never seen.
final class Swatches extends Group {

    private final Map<Ink, Text> inks = new EnumMap<>(Ink.class);
    private final Map<Ground, Text> grounds = new EnumMap<>(Ground.class);

    /// @param changed told when the style sheets give another colour
    Swatches(Runnable changed) {
        setManaged(false);
        for (Ink ink : Ink.values()) {
            inks.put(ink, swatch(ink.styleClass(), changed));
        }
        for (Ground ground : Ground.values()) {
            grounds.put(ground, swatch(ground.styleClass, changed));
        }
    }

    private Text swatch(String styleClass, Runnable changed) {
        Text swatch = new Text();
        swatch.getStyleClass().add(styleClass);
        swatch.fillProperty().subscribe(changed);
        getChildren().add(swatch);
        return swatch;
    }

    Paint of(Ink ink) {
        return fill(inks.get(ink));
    }

    Paint of(Ground ground) {
        return fill(grounds.get(ground));
    }

    private static Paint fill(@Nullable Text swatch) {
        return swatch == null || swatch.getFill() == null ? Color.BLACK : swatch.getFill();
    }

    /// What is painted that is no text.
    enum Ground {
        PAPER("ground-paper"),
        GUTTER("ground-gutter"),
        LINE("ground-line"),
        SELECTION("ground-selection"),
        IDLE_SELECTION("ground-idle-selection"),
        LIT("ground-lit"),
        POINTED("ground-pointed"),
        POINTER("ground-pointer"),
        GUIDE("ground-guide"),
        NUMBER("ground-number"),
        THIS_NUMBER("ground-this-number"),
        ERROR("ground-error"),
        WARNING("ground-warning"),
        SIGN("ground-sign");

        private final String styleClass;

        Ground(String styleClass) {
            this.styleClass = styleClass;
        }
    }
}
