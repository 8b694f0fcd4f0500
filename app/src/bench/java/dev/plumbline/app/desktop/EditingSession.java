package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.composition.SettingsFile;
import dev.plumbline.views.QuickRobot;
import dev.plumbline.views.Windows;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bench.FxWork;
import dev.plumbline.views.shell.WorkbenchController;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A person who edits the sample by keyboard: looks for an element, renames it, moves it, connects it, sets an
/// attribute, and takes everything back. What the JavaFX thread does meanwhile is listened to.
final class EditingSession implements AutoCloseable {

    /// After this time the rules were checked and everything is saved.
    private static final int REST = 1600;

    private final FxRobot robot = new QuickRobot();
    private final WorkbenchController workbench;
    private final FxWork work;
    private final List<Piece> pieces = new ArrayList<>();
    private String doing = "";
    private int names;

    private EditingSession(WorkbenchController workbench, FxWork work) {
        this.workbench = workbench;
        this.work = work;
    }

    static EditingSession open() throws TimeoutException, IOException, ReflectiveOperationException {
        Path folder = Files.createTempDirectory("plumbline-editing");
        ProgramFolders folders = ProgramFolders.of(
                Map.of("PLUMBLINE_HOME", folder.resolve("home").toString()));
        Services services = Services.standard(InstantSource.system());
        ProgramServices program = new ProgramServices(
                SharedServices.of(services, folder.resolve("sample"), SettingsFile.in(folders), folders, folder),
                Optional.of(new WorkspaceSource.Sample()),
                Windows.ALONE);
        Stage stage = FxToolkit.registerPrimaryStage();
        FxWork work = FxWork.listen();
        WorkbenchController workbench = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            WorkbenchController made = new WorkbenchController(program);
            stage.setScene(new Scene(made.view(), 1000, 900));
            stage.show();
            made.start();
            return made;
        });
        EditingSession session = new EditingSession(workbench, work);
        session.showProperties();
        for (int i = 0; i < 4; i++) {
            session.rest();
        }
        work.take();
        return session;
    }

    private void showProperties() throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#inspector-properties")
                .tryQuery()
                .isPresent());
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> robot.lookup("#inspector-properties").<ToggleButton>query().fire());
        rest();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        answer("feed api");
        rest();
        WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> robot.lookup("#attributes-capacity").<Button>query().fire());
    }

    /// Edits the sample once, and leaves it as it was.
    List<Piece> edit() {
        pieces.clear();
        work.take();
        doing("looking for an element", () -> {
            robot.push(KeyCode.CONTROL, KeyCode.K);
            answer("feed api");
        });
        doing("renaming", () -> {
            robot.push(KeyCode.F2);
            answer("Feed " + ++names);
        });
        doing("moving", () -> {
            robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
            robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        });
        doing("connecting", () -> {
            robot.push(KeyCode.C);
            answer("search");
            answer("call");
        });
        doing("coming back to the element", () -> {
            robot.push(KeyCode.CONTROL, KeyCode.K);
            answer("feed-api");
        });
        doing("setting an attribute", this::setAttribute);
        for (int i = 0; i < 5; i++) {
            doing("undoing", () -> robot.push(KeyCode.CONTROL, KeyCode.Z));
        }
        return List.copyOf(pieces);
    }

    private void setAttribute() {
        TextField field = robot.lookup("#property-sheet .property-field").queryAllAs(Node.class).stream()
                .filter(known -> "Replicas".equals(known.getAccessibleText()))
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
        WaitForAsyncUtils.waitForAsyncFx(20_000, field::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        answer("1" + names % 10);
        robot.push(KeyCode.ESCAPE);
    }

    private void answer(String word) {
        robot.write(word);
        robot.push(KeyCode.ENTER);
    }

    private void doing(String what, Runnable action) {
        doing = what;
        action.run();
        rest();
        work.take().forEach(one -> pieces.add(new Piece(doing, one)));
    }

    private void rest() {
        WaitForAsyncUtils.sleep(REST, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, workbench::close);
        Platform.exit();
    }

    /// Something that the JavaFX thread did.
    ///
    /// @param during what the person did
    record Piece(String during, FxWork.Done work) {}
}
