package dev.plumbline.views.compare;

import javafx.scene.control.Label;

/// The round sign of how a part differs, as the diagram shows it: the sign says it, the colour only repeats it.
final class ChangeSign extends Label {

    ChangeSign(ChangedPart.How how) {
        super(how.sign());
        getStyleClass().addAll("change-sign", style(how));
        setAccessibleText(how.word());
    }

    private static String style(ChangedPart.How how) {
        return switch (how) {
            case ADDED -> "change-added";
            case REMOVED -> "change-removed";
            case CHANGED, MOVED -> "change-changed";
        };
    }
}
