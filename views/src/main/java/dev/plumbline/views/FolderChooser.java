package dev.plumbline.views;

import java.nio.file.Path;
import java.util.Optional;

/// Asks people for a folder.
@FunctionalInterface
public interface FolderChooser {

    /// The folder that people chose; empty if they chose none. Called on the JavaFX thread.
    ///
    /// @param start where to begin, if that is known
    Optional<Path> choose(Optional<Path> start);

    /// The file of another tool's model that people chose; empty if they chose none. Called on the JavaFX thread.
    default Optional<Path> chooseModel() {
        return Optional.empty();
    }
}
