package dev.plumbline.views.style;

import dev.plumbline.views.settings.MotionChoice;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;
import org.jspecify.annotations.Nullable;

/// Whether movement that only pleases is left out in a window.
public final class Motion {

    private Motion() {}

    /// Lets everything in a window move, or not; its controls and style sheets heed it too.
    public static void choose(Scene scene, MotionChoice choice) {
        scene.getPreferences().setReducedMotion(wanted(choice));
    }

    private static @Nullable Boolean wanted(MotionChoice choice) {
        return switch (choice) {
            case SYSTEM -> null;
            case REDUCED -> true;
            case FULL -> false;
        };
    }

    /// Whether movement is left out where a node is.
    public static boolean isReduced(Node node) {
        @Nullable Scene scene = node.getScene();
        return scene == null
                ? Platform.getPreferences().isReducedMotion()
                : scene.getPreferences().isReducedMotion();
    }

    /// Shows an indicator only while it stands still, if movement is left out: one that does not know how far it is
    /// runs for ever.
    public static void still(ProgressIndicator indicator) {
        indicator
                .visibleProperty()
                .bind(indicator.indeterminateProperty().map(endless -> !endless || !isReduced(indicator)));
    }
}
