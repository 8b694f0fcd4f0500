package dev.plumbline.views.welcome;

import java.nio.file.Path;
import java.util.Optional;

/// What the welcome screen asks of the window. Called on the JavaFX thread.
public interface WelcomeActions {

    /// Opens the sample.
    void openSample();

    /// Opens the sample and leads through the window.
    void showAround();

    /// Asks for a folder and opens it.
    void openFolder();

    /// Opens a workspace.
    void open(Path folder);

    /// Opens a workspace in another window.
    void openElsewhere(Path folder);

    /// Asks for a folder; empty if people chose none.
    Optional<Path> chooseFolder(Path start);

    /// Asks for a file of another tool; empty if people chose none.
    Optional<Path> chooseModel();
}
