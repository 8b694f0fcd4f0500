package dev.plumbline.views.shell;

import dev.plumbline.views.FolderChooser;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The dialogs of the desktop that ask for a folder or a file.
///
/// @param owner the window that waits for it
record SystemFolderChooser(Supplier<@Nullable Window> owner) implements FolderChooser {

    private static final String[] MODELS = {
        "*.dsl", "*.json", "*.yaml", "*.yml", "*.xml", "*.archimate", "*.c4", "*.likec4"
    };

    @Override
    public Optional<Path> choose(Optional<Path> start) {
        DirectoryChooser dialog = new DirectoryChooser();
        dialog.setTitle("Open the folder of a workspace");
        start.filter(Files::isDirectory).ifPresent(folder -> dialog.setInitialDirectory(folder.toFile()));
        return Optional.ofNullable(dialog.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseModel() {
        FileChooser dialog = new FileChooser();
        dialog.setTitle("Choose a model to import");
        dialog.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Models of other tools", MODELS),
                        new FileChooser.ExtensionFilter("All files", "*"));
        return Optional.ofNullable(dialog.showOpenDialog(owner.get())).map(File::toPath);
    }
}
