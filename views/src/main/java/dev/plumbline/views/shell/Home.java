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

    private final WorkbenchModel model;
    private final HomeServices services;
    private final FxBridge bridge;
    private final Appearance appearance;
    private final Entrance entrance;
    private @Nullable WelcomeController welcome;

    Home(WorkbenchModel model, HomeServices services, FxBridge bridge, Appearance appearance, Entrance entrance) {
        this.model = model;
        this.services = services;
        this.bridge = bridge;
        this.appearance = appearance;
        this.entrance = entrance;
    }

    /// The screen, with what was open before as it is now.
    Parent show() {
        WelcomeController shown = welcome();
        // Only what is in a scene can take the keyboard.
        bridge.later(shown::refresh);
        return shown.view();
    }

    /// Asks for another tool's model and where its workspace goes, and makes it.
    void importModel() {
        chooseModel().ifPresent(foreign -> {
            entrance.showWelcome();
            bridge.later(() -> welcome().beginImport(foreign));
        });
    }

    /// Shows the templates to choose from.
    void newFromTemplate() {
        entrance.showWelcome();
        bridge.later(() -> welcome().chooseTemplate());
    }

    /// How people come to another workspace.
    Entrance entrance() {
        return entrance;
    }

    private WelcomeController welcome() {
        if (welcome == null) {
            welcome = new WelcomeController(services, bridge, appearance, this);
        }
        return welcome;
    }

    @Override
    public void openSample() {
        entrance.open(new WorkspaceSource.Sample());
    }

    @Override
    public void showAround() {
        model.tourWanted.set(true);
        if (!(model.state.get() instanceof WorkbenchState.Open)) {
            openSample();
        }
    }

    @Override
    public void openFolder() {
        entrance.openFolder();
    }

    @Override
    public void open(Path folder) {
        entrance.openFolder(folder);
    }

    @Override
    public void openElsewhere(Path folder) {
        entrance.openElsewhere(new WorkspaceSource.Folder(folder));
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
        return entrance.folders();
    }

    @Override
    public void close() {
        if (welcome != null) {
            welcome.close();
        }
    }
}
