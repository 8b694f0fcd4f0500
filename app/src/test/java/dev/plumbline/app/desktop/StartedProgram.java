package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.composition.SettingsFile;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.Windows;
import dev.plumbline.views.shell.WorkbenchController;
import dev.plumbline.views.welcome.Recent;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The program as it is when somebody starts it for the first time, and what that person sees of it.
final class StartedProgram implements AutoCloseable {

    private final Services services = Services.standard(InstantSource.system());
    private final Path folder;
    private final Hands hands;
    private final ProgramServices program;
    private final Stage stage;
    private final WorkbenchController workbench;

    private StartedProgram(Path folder, Hands hands) throws TimeoutException {
        this.folder = folder;
        this.hands = hands;
        ProgramFolders folders = ProgramFolders.of(
                Map.of("PLUMBLINE_HOME", folder.resolve("home").toString()));
        this.program = new ProgramServices(
                SharedServices.of(services, folder.resolve("sample"), SettingsFile.in(folders), folders, folder),
                Optional.empty(),
                Windows.ALONE);
        this.stage = FxToolkit.registerPrimaryStage();
        this.workbench = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            WorkbenchController started = new WorkbenchController(program);
            stage.setScene(new Scene(started.view(), 1000, 900));
            stage.show();
            started.start();
            return started;
        });
    }

    /// Starts it.
    ///
    /// @param folder an empty folder for everything that it writes
    static StartedProgram in(Path folder, Hands hands) throws TimeoutException {
        StartedProgram program = new StartedProgram(folder, hands);
        hands.see(
                "templates",
                () -> hands.eyes().lookup("#templates .home-card").queryAll().size() == 6);
        return program;
    }

    /// A workspace as its files say.
    Workspace saved(String name) {
        return services.open(folder.resolve(name));
    }

    /// What the welcome screen is told of workspaces that were open.
    List<Recent> recents() {
        return program.home().recents();
    }

    void seeSaved(String name, int elements, int relations) throws TimeoutException {
        hands.see("everything saved", () -> {
            Architecture written = saved(name).architecture();
            return written.elements().size() == elements && written.relations().size() == relations;
        });
    }

    void seeFindings() throws TimeoutException {
        hands.see(
                "findings about the draft",
                () -> !hands.eyes()
                        .lookup("#check-list")
                        .<ListView<?>>query()
                        .getItems()
                        .isEmpty());
    }

    void seeFocused(String selector) throws TimeoutException {
        hands.see(
                selector,
                () -> hands.eyes()
                        .lookup(selector)
                        .tryQuery()
                        .filter(Node::isFocused)
                        .isPresent());
    }

    void seeSelected(String name) throws TimeoutException {
        hands.see(
                name + " selected",
                () -> hands.eyes().lookup(".element-handle").queryAll().stream()
                        .anyMatch(handle -> id(name).equals(handle.getUserData()) && isSelected(handle)));
    }

    /// The id that an element gets by its name.
    static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static boolean isSelected(Node handle) {
        return handle.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("selected"));
    }

    @Override
    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            workbench.close();
            stage.setScene(new Scene(new Pane(), 100, 100));
        });
    }
}
