package dev.plumbline.app.bench;

import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The least that a program with a window does.
public final class EmptyWindow {

    private EmptyWindow() {}

    /// Shows the window.
    ///
    /// @param arguments after how many milliseconds it closes; never if there are none
    static void main(String[] arguments) throws InterruptedException {
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Group(), 1480, 940));
            stage.show();
        });
        if (arguments.length > 0) {
            Thread.sleep(Long.parseLong(arguments[0]));
            Platform.exit();
        }
    }
}
