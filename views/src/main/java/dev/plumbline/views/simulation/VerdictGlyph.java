package dev.plumbline.views.simulation;

import dev.plumbline.pluginapi.SimulationResult.Outcome;
import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;

/// What came out of an assertion as a sign: the shape tells, the colour only helps.
final class VerdictGlyph {

    private VerdictGlyph() {}

    static FontIcon of(Outcome outcome) {
        FontIcon icon = new FontIcon(
                switch (outcome) {
                    case HOLDS -> "mdi2c-check-circle-outline";
                    case FAILS -> "mdi2c-close-octagon";
                    case CANNOT_TELL -> "mdi2h-help-circle-outline";
                });
        icon.getStyleClass()
                .addAll(
                        "verdict",
                        switch (outcome) {
                            case HOLDS -> "verdict-holds";
                            case FAILS -> "verdict-fails";
                            case CANNOT_TELL -> "verdict-unknown";
                        });
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setAccessibleText(words(outcome));
        return icon;
    }

    static String words(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> "holds";
            case FAILS -> "fails";
            case CANNOT_TELL -> "cannot tell";
        };
    }
}
