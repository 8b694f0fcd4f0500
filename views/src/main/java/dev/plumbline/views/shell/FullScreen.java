package dev.plumbline.views.shell;

import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Whether the window fills the screen.
///
/// @param window the window, if there is one yet
record FullScreen(Supplier<@Nullable Window> window) {

    /// Fills the screen, or goes back to a window.
    void toggle() {
        if (window.get() instanceof Stage stage) {
            // Escape means other things; the same key leads back.
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            stage.setFullScreen(!stage.isFullScreen());
        }
    }
}
