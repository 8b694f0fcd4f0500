package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.BesideSample;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.Version;
import dev.plumbline.views.VersionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonTest {

    private static final String PLATEAU = """
            plateau: later
            title: To be in 2027
            elements: {kiosk: {kind: client, name: Kiosk}}
            """;

    private final SharedWindow window = new SharedWindow();
    private SampleServices services;
    private Workbench workbench;

    @BeforeEach
    void begin() throws TimeoutException, IOException {
        services = new SampleServices();
        Files.createDirectories(services.folder().resolve("plateaus"));
        Files.writeString(services.folder().resolve("plateaus/later.yaml"), PLATEAU);
        workbench = window.begin(new Kept(services));
    }

    @AfterAll
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void showsWhatChangedSinceARevisionWhilePeopleEdit() throws TimeoutException {
        compareWith("main");
        workbench.await(() -> text("#change-place").equals("No changes"));
        select("orders");
        workbench.robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        workbench.await(() -> text("#change-place").matches("[0-9]+ changes"));
        int gone = rows();
        assertThat(gone).isGreaterThan(3);
        workbench.robot.push(KeyCode.F7);
        workbench.await(() -> text("#change-place").equals("1 of " + gone));
        workbench.await(() -> workbench.outlined().equals(Set.of("orders")));
        workbench.robot.push(KeyCode.SHIFT, KeyCode.F7);
        workbench.await(() -> text("#change-place").equals(gone + " of " + gone));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.await(() -> text("#change-place").equals("No changes"));
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> !isVisible("#standpoint-bar"));
        assertThat(workbench.robot.lookup("#change-table").tryQuery()).isEmpty();
    }

    @Test
    void saysWhyARevisionCannotBeRead() throws TimeoutException {
        compareWith("nonsense");
        workbench.await(() -> workbench.robot.lookup(".notification").tryQuery().isPresent());
        assertThat(isVisible("#standpoint-bar")).isFalse();
    }

    @Test
    void showsThePlateauAndWhatChangesUntilThen() throws TimeoutException {
        runCommand("plateau");
        workbench.robot.write("2027");
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> isVisible("#standpoint-bar"));
        select("kiosk");
        workbench.robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        workbench.await(() -> workbench.robot.lookup(".notification").tryQuery().isPresent());
        assertThat(read().architecture().element("kiosk")).isEmpty();
        click("What changes until then");
        workbench.await(() -> text("#change-place").equals("1 change"));
        click("Stop comparing");
        workbench.await(() -> !isVisible("#standpoint-bar"));
        assertThat(Files.exists(services.folder().resolve("plateaus/later.yaml")))
                .isTrue();
    }

    @Test
    void comparesTwoOtherStatesAndChangesNothingMeanwhile() throws TimeoutException {
        runCommand("two other");
        workbench.await(() -> asked().startsWith("Compare which state?"));
        workbench.robot.write("main");
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> asked().equals("With which later state?"));
        workbench.robot.write("2027");
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> text("#change-place").equals("1 change"));
        assertThat(workbench.robot.lookup(".standpoint-title").queryLabeled().getText())
                .isEqualTo("Changes from main to To be in 2027");
        workbench.robot.push(KeyCode.F7);
        workbench.await(() -> workbench.outlined().equals(Set.of("kiosk")));
        select("orders");
        workbench.robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        workbench.await(() -> workbench.robot.lookup(".notification").tryQuery().isPresent());
        assertThat(read().architecture().element("orders")).isPresent();
        click("Stop comparing");
        workbench.await(() -> !isVisible("#standpoint-bar"));
    }

    @Test
    void comparesWithTheWorkspaceAsOneOfTwoStatesWhilePeopleEdit() throws TimeoutException {
        runCommand("two other");
        workbench.await(() -> asked().startsWith("Compare which state?"));
        workbench.robot.write("workspace now");
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> asked().equals("With which later state?"));
        workbench.robot.write("main");
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> text("#change-place").equals("No changes"));
        select("orders");
        workbench.robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        workbench.await(() -> text("#change-place").matches("[0-9]+ changes"));
        workbench.robot.push(KeyCode.F7);
        workbench.await(() -> workbench.outlined().equals(Set.of("orders")));
        assertThat(Workbench.fx(() -> workbench
                        .robot
                        .lookup("#change-table")
                        .<TableView<?>>query()
                        .getItems()
                        .getFirst()
                        .toString()))
                .as("what main has and the workspace not is added on the way there")
                .contains("ADDED");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.await(() -> text("#change-place").equals("No changes"));
    }

    private String asked() {
        return workbench.robot.lookup("#search-field").queryTextInputControl().getPromptText();
    }

    @Test
    void changesNothingOnAPlateauNeitherByUndoingNorByTyping() throws TimeoutException {
        select("orders");
        workbench.robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> read().architecture().element("orders").isEmpty());
        runCommand("plateau");
        workbench.robot.write("2027");
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> isVisible("#standpoint-bar"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.await(() -> workbench.robot.lookup(".notification").tryQuery().isPresent());
        assertThat(read().architecture().element("orders")).isEmpty();
        select("kiosk");
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT5);
        workbench.await(() -> isVisible("#source-lock"));
        assertThat(text("#source-lock")).contains("Nothing can be changed from there.");
        click("Back to the present");
        workbench.await(() -> !isVisible("#source-lock"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> read().architecture().element("orders").isPresent());
    }

    private Workspace read() {
        return new WorkspaceReader(ReadLimits.standard()).read(services.folder());
    }

    private void compareWith(String name) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        workbench.await(() -> isVisible(".search-layer"));
        workbench.robot.write(name);
        workbench.robot.push(KeyCode.ENTER);
    }

    private void runCommand(String name) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        workbench.await(() -> isVisible(".search-layer"));
        workbench.robot.write(name);
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> isVisible(".search-layer"));
    }

    private void click(String button) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup(button).queryButton().fire();
            return true;
        });
    }

    private void select(String id) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.controller.select(id);
            return true;
        });
        workbench.await(() -> workbench.outlined().equals(Set.of(id)));
    }

    private int rows() throws TimeoutException {
        return Workbench.fx(() -> workbench
                .robot
                .lookup("#change-table")
                .<TableView<?>>query()
                .getItems()
                .size());
    }

    private String text(String query) {
        return workbench.robot.lookup(query).tryQuery().isEmpty()
                ? ""
                : workbench.robot.lookup(query).queryLabeled().getText();
    }

    private boolean isVisible(String query) {
        return workbench.robot.lookup(query).query().isVisible();
    }

    /// The sample, with one branch: the workspace as it was opened.
    private record Kept(SampleServices sample) implements BesideSample {

        @Override
        public VersionSource versions() {
            return new OneBranch(sample);
        }
    }

    private record OneBranch(SampleServices sample) implements VersionSource {

        @Override
        public Listing list(Path workspace, Progress progress) {
            return new Listing(
                    List.of(new Version.Known(
                            "main",
                            Version.Kind.BRANCH,
                            "0123456789",
                            "Begin",
                            "Ann",
                            Instant.parse("2026-11-23T09:00:00Z"))),
                    Optional.empty());
        }

        @Override
        public Reading read(Path workspace, Version version, Progress progress) {
            return version.label().equals("main")
                    ? new Reading.Done(sample.opened().architecture())
                    : VersionSource.NONE.read(workspace, version, progress);
        }
    }
}
