package dev.plumbline.app.desktop;

import dev.plumbline.app.instance.SingleInstance;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.shell.WorkbenchController;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;

/// Does in this window what later starts of the program are asked for: comes to the front and opens the workspace.
record LaterStarts(Stage stage, WorkbenchController workbench) {

    private static final System.Logger LOG = System.getLogger(LaterStarts.class.getName());

    void listen(SingleInstance instance) {
        try {
            instance.listen(arguments -> workbench.later(() -> answer(arguments)));
        } catch (IOException | UnsupportedOperationException impossible) {
            LOG.log(System.Logger.Level.DEBUG, "Later starts will open windows of their own", impossible);
        }
    }

    private void answer(List<String> arguments) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        if (arguments.size() == 2 && arguments.getFirst().equals("open")) {
            workbench.open(new WorkspaceSource.Folder(Path.of(arguments.getLast())));
        }
    }
}
