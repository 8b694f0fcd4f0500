package dev.plumbline.views.shell;

import dev.plumbline.views.FolderChooser;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.style.Appearance;
import dev.plumbline.views.welcome.HomeServices;
import dev.plumbline.views.welcome.WelcomeActions;
import dev.plumbline.views.welcome.WelcomeController;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The welcome screen in the window; it is made when it is first shown.
final class Home implements WelcomeActions, AutoCloseable {

    private final HomeServices services;
    private final FxBridge bridge;
    private final Appearance appearance;
    private final WorkbenchController workbench;
    private @Nullable WelcomeController welcome;

    Home(HomeServices services, FxBridge bridge, Appearance appearance, WorkbenchController workbench) {
        this.services = services;
        this.bridge = bridge;
        this.appearance = appearance;
        this.workbench = workbench;
    }

    /// The screen, with what was open before as it is now.
    Parent show() {
        WelcomeController shown = welcome();
        // Only what is in a scene can take the keyboard.
        bridge.later(shown::refresh);
        return shown.view();
    }

    /// Asks where the workspace of another tool's model goes.
    void importModel(Path model) {
        bridge.later(() -> welcome().beginImport(model));
    }

    /// Gives the keyboard to the templates.
    void chooseTemplate() {
        bridge.later(() -> welcome().chooseTemplate());
    }

    private WelcomeController welcome() {
        if (welcome == null) {
            welcome = new WelcomeController(services, bridge, appearance, this);
        }
        return welcome;
    }

    @Override
    public void openSample() {
        workbench.open(new WorkspaceSource.Sample());
    }

    @Override
    public void openFolder() {
        workbench.openFolder();
    }

    @Override
    public void open(Path folder) {
        workbench.openFolder(folder);
    }

    @Override
    public void openElsewhere(Path folder) {
        workbench.openElsewhere(new WorkspaceSource.Folder(folder));
    }

    @Override
    public Optional<Path> chooseFolder(Path start) {
        return folders().choose(Optional.of(start));
    }

    @Override
    public Optional<Path> chooseModel() {
        return folders().chooseModel();
    }

    private FolderChooser folders() {
        return workbench.folders();
    }

    @Override
    public void close() {
        if (welcome != null) {
            welcome.close();
        }
    }
}
