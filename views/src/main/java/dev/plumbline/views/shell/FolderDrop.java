package dev.plumbline.views.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens the folder of a workspace that people drop on the window; a dropped file stands for the folder it is in.
record FolderDrop(Consumer<Path> open) {

    static void install(Parent root, Consumer<Path> open) {
        FolderDrop drop = new FolderDrop(open);
        root.addEventHandler(DragEvent.DRAG_OVER, drop::over);
        root.addEventHandler(DragEvent.DRAG_DROPPED, drop::dropped);
    }

    /// The folder that is meant; empty if there is none, or if several things are dropped at once.
    static Optional<Path> folder(List<File> files) {
        if (files.size() != 1) {
            return Optional.empty();
        }
        File only = files.getFirst().getAbsoluteFile();
        return Optional.ofNullable(only.isDirectory() ? only : only.getParentFile())
                .map(File::toPath);
    }

    private void over(DragEvent event) {
        if (folder(event.getDragboard().getFiles()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Optional<Path> folder = folder(event.getDragboard().getFiles());
        folder.ifPresent(open);
        event.setDropCompleted(folder.isPresent());
        event.consume();
    }
}
