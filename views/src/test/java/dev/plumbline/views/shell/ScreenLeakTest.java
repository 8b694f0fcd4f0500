package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.LineMerge;
import dev.plumbline.graphmodel.workspace.Recovery;
import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Recording;
import dev.plumbline.views.BesideSample;
import dev.plumbline.views.RememberingServices;
import dev.plumbline.views.SampleScenarios;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.ScenarioPlayer;
import dev.plumbline.views.StagedPlayer;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.preview.ChangePreview;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.style.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Opens and closes every screen of one window again and again: the heap is as it was afterwards.
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenLeakTest {

    private static final int TIMES = 50;
    /// What is made when a screen is first opened stays.
    private static final int FIRST_TIMES = 5;
    private static final int PATIENCE = 4;
    private static final int SHORT = 150;

    private final StagedPlayer player = new StagedPlayer();
    private Workbench workbench;

    @BeforeAll
    void open() throws TimeoutException, IOException {
        SampleServices sample = new SampleServices(SampleScenarios.opened());
        Files.createDirectories(sample.folder().resolve("views"));
        Files.writeString(
                sample.folder().resolve("views/paying.yaml"), "view: paying\ntitle: Paying\nscope: checkout\n");
        Files.createDirectories(sample.folder().resolve("plateaus"));
        Files.writeString(
                sample.folder().resolve("plateaus/later.yaml"),
                "plateau: later\ntitle: To be\nelements: {kiosk: {kind: client, name: Kiosk}}\n");
        workbench = Workbench.openDrawn(new Eventful(sample, player));
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void thePreferencesLeaveNothingBehind() throws TimeoutException {
        leavesNothing(
                () -> {
                    workbench.run("file.preferences");
                    type("#preferences-search", "minimap");
                },
                () -> {
                    type("#preferences-search", "");
                    press(KeyCode.ESCAPE);
                });
    }

    @Test
    void theListOfKeysLeavesNothingBehind() throws TimeoutException {
        leavesNothing(
                () -> {
                    workbench.run("help.keys");
                    type("#shortcuts-search", "minimap");
                },
                () -> {
                    type("#shortcuts-search", "");
                    press(KeyCode.ESCAPE);
                });
    }

    @Test
    void theSearchLeavesNothingBehind() throws TimeoutException {
        leavesNothing(
                () -> {
                    workbench.run("view.search");
                    type("#search-field", "order");
                },
                () -> press(KeyCode.ESCAPE));
    }

    @Test
    void theQuestionForANameOfAViewLeavesNothingBehind() throws TimeoutException {
        leavesNothing(() -> workbench.run("view.save-as"), () -> press(KeyCode.ESCAPE));
    }

    @Test
    void theFindBarLeavesNothingBehind() throws TimeoutException {
        leavesNothing(
                () -> {
                    workbench.run("canvas.find");
                    type("#find-field", "order");
                },
                () -> press(KeyCode.ESCAPE));
    }

    @Test
    void theSourceLeavesNothingBehind() throws TimeoutException {
        select("orders");
        leavesNothing(() -> workbench.run("view.go-to-source"), () -> workbench.run("view.source"));
    }

    @Test
    void theRelationsLeaveNothingBehind() throws TimeoutException {
        select("orders");
        leavesNothing(
                () -> {
                    workbench.run("relations.show");
                    type("#relations-filter", "kafka");
                },
                () -> {
                    type("#relations-filter", "");
                    showProblems();
                });
    }

    @Test
    void theLivePanelLeavesNothingBehind() throws TimeoutException {
        leavesNothing(() -> workbench.run("live.show"), this::showProblems);
    }

    private void showProblems() {
        workbench
                .robot
                .lookup("#evidence-tabs")
                .<TabPane>query()
                .getSelectionModel()
                .select(0);
    }

    @Test
    void theTimelineLeavesNothingBehind() throws TimeoutException {
        leavesNothing(() -> workbench.run("view.timeline"), () -> workbench.run("view.timeline"));
    }

    @Test
    void theEditorOfScenariosLeavesNothingBehind() throws TimeoutException {
        leavesNothing(() -> workbench.run("simulation.edit"), () -> press(KeyCode.ESCAPE));
    }

    @Test
    void theSimulationLeavesNothingBehind() throws TimeoutException {
        Workbench.fx(() -> laidOut(() -> workbench.run("simulation.show")));
        leavesNothing(
                () -> {
                    player.letGoOn(4);
                    workbench.run("simulation.run");
                },
                () -> workbench.isVisible("#simulation-verdict") && !workbench.isVisible("#simulation-progress"),
                () -> List.of(
                                "#section-charts",
                                "#section-entries",
                                "#section-elements",
                                "#section-comparison",
                                "#section-notes",
                                "#section-overview")
                        .forEach(section -> {
                            workbench
                                    .robot
                                    .lookup(section)
                                    .<ToggleButton>query()
                                    .fire();
                            laidOut(() -> {});
                        }));
        Workbench.fx(() -> laidOut(() -> workbench
                .robot
                .lookup("#evidence-tabs")
                .<TabPane>query()
                .getSelectionModel()
                .select(0)));
    }

    @Test
    void thePlaybackLeavesNothingBehind() throws TimeoutException {
        Workbench.fx(() -> laidOut(() -> {
            player.letGoOn(4);
            workbench.run("simulation.run");
        }));
        await(() -> workbench.isVisible("#simulation-verdict") && !workbench.isVisible("#simulation-progress"));
        leavesNothing(() -> workbench.run("simulation.play-back"), () -> workbench.run("simulation.end-playback"));
    }

    @Test
    void theWalkAlongAFlowLeavesNothingBehind() throws TimeoutException {
        leavesNothing(
                () -> {
                    workbench.run("flow.walk");
                    press(KeyCode.ENTER);
                },
                () -> workbench.isVisible("#flow-bar") && !workbench.outlined().isEmpty(),
                () -> workbench.run("flow.end"));
    }

    @Test
    void thePresentationLeavesNothingBehind() throws TimeoutException {
        leavesNothing(
                () -> {
                    workbench.run("view.present");
                    workbench.run("view.laser");
                },
                () -> workbench.run("view.present"));
    }

    @Test
    void theComparisonLeavesNothingBehind() throws TimeoutException {
        leavesNothing(
                () -> {
                    workbench.run("compare.plateau");
                    type("#search-field", "to be");
                    press(KeyCode.ENTER);
                    workbench
                            .robot
                            .lookup("What changes until then")
                            .queryButton()
                            .fire();
                },
                () -> workbench.isVisible("#change-table"),
                () -> workbench.run("compare.stop"));
    }

    @Test
    void thePanelsLeaveNothingBehind() throws TimeoutException {
        List<String> panels =
                List.of("view.model-tree", "view.inspector", "view.evidence", "canvas.legend", "canvas.minimap");
        leavesNothing(() -> panels.forEach(workbench::run), () -> panels.forEach(workbench::run));
    }

    @Test
    void theInspectorLeavesNothingBehind() throws TimeoutException {
        leavesNothing(() -> workbench.controller.select("orders"), this::selectNothing);
    }

    @Test
    void thePropertiesLeaveNothingBehind() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup("Properties").<ToggleButton>query().fire();
            return true;
        });
        leavesNothing(() -> workbench.controller.select("orders"), this::selectNothing);
        Workbench.fx(() -> {
            workbench.robot.lookup("Overview").<ToggleButton>query().fire();
            return true;
        });
    }

    @Test
    void theViewsLeaveNothingBehind() throws TimeoutException {
        leavesNothing(
                () -> {
                    workbench.run("view.search");
                    type("#search-field", ":paying");
                    press(KeyCode.ENTER);
                },
                () -> crumbs().endsWith("Paying")
                        && !workbench.label("#open-levels").equals("0 of 0"),
                () -> workbench.run("canvas.back"));
    }

    @Test
    void theMergeOfAFileLeavesNothingBehind() throws TimeoutException {
        Appearance appearance = Workbench.fx(() -> new Appearance(new LiveSettings(Settings.STANDARD, changed -> {})));
        MergeLayer merge = Workbench.fx(() -> new MergeLayer(appearance));
        Pane window = (Pane) workbench.controller.view();
        Workbench.fx(() -> window.getChildren().add(merge.view()));
        leavesNothing(() -> merge.open(conflict(), merged -> {}), () -> {
            window.lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("Keep all mine"))
                    .forEach(Button::fire);
            ((Button) window.lookup("#merge-done")).fire();
        });
        Workbench.fx(() -> {
            window.getChildren().remove(merge.view());
            merge.close();
            appearance.close();
            return true;
        });
    }

    @Test
    void theChangesThatWereNotSavedLeaveNothingBehind() throws TimeoutException {
        Recovery left = new Recovery(
                List.of(new Recovery.RecoveredFile("a.yaml", Optional.of("a: 1\n"), "a: 2\n")),
                List.of("Set a"),
                false);
        ChangePreview preview = ChangePreview.of(left);
        Appearance appearance = Workbench.fx(() -> new Appearance(new LiveSettings(Settings.STANDARD, changed -> {})));
        RecoveryLayer layer = Workbench.fx(() -> new RecoveryLayer(appearance));
        Pane window = (Pane) workbench.controller.view();
        Workbench.fx(() -> window.getChildren().add(layer.view()));
        leavesNothing(
                () -> layer.open(left, preview, decided -> {}),
                () -> ((Button) window.lookup("#recovery-discard")).fire());
        Workbench.fx(() -> {
            window.getChildren().remove(layer.view());
            layer.close();
            appearance.close();
            return true;
        });
    }

    private static SaveResult.Conflict conflict() {
        String ours = "a: 1\nb: mine\nc: 3\n";
        String theirs = "a: 1\nb: theirs\nc: 3\n";
        String base = "a: 1\nb: 2\nc: 3\n";
        return new SaveResult.Conflict(
                "a.yaml",
                Optional.of(base),
                ours,
                Optional.of(theirs),
                LineMerge.of(base, ours, theirs).conflicts());
    }

    @Test
    void theWelcomeScreenAndTheWorkspaceLeaveNothingBehind() throws TimeoutException {
        leavesNothing(times -> {
            for (int i = 0; i < times; i++) {
                Workbench.fx(() -> laidOut(() -> workbench.run("file.close")));
                await(() -> workbench.robot.lookup("#templates").tryQuery().isPresent());
                Workbench.fx(() -> laidOut(() -> workbench.controller.open(new WorkspaceSource.Sample())));
                await(() -> workbench.robot.lookup("#open-levels").tryQuery().isPresent()
                        && !workbench.label("#open-levels").equals("0 of 0"));
            }
        });
    }

    /// @param opens brings the screen up, on the JavaFX thread
    /// @param closes takes it away again
    private void leavesNothing(Runnable opens, Runnable closes) throws TimeoutException {
        leavesNothing(times -> {
            for (int i = 0; i < times; i++) {
                // Whatever frames come between show nothing else.
                Workbench.fx(() -> {
                    laidOut(opens);
                    closes.run();
                    return true;
                });
            }
        });
    }

    /// @param isOpen whether what comes up in the background is there
    private void leavesNothing(Runnable opens, Callable<Boolean> isOpen, Runnable closes) throws TimeoutException {
        leavesNothing(times -> {
            for (int i = 0; i < times; i++) {
                Workbench.fx(() -> laidOut(opens));
                await(isOpen);
                Workbench.fx(() -> laidOut(closes));
            }
        });
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Workbench.fx(condition));
    }

    /// What is made once stays; what has leaked is more after every time.
    private void leavesNothing(Rounds rounds) throws TimeoutException {
        rounds.go(FIRST_TIMES);
        Map<String, Long> grown = grown(rounds, TIMES);
        for (int i = 0; i < PATIENCE && !grown.isEmpty(); i++) {
            grown = grown(rounds, FIRST_TIMES);
        }
        assertThat(grown).as("what there is more of").isEmpty();
    }

    private Map<String, Long> grown(Rounds rounds, int times) throws TimeoutException {
        LiveObjects before = count();
        rounds.go(times);
        return count().grownSince(before, times);
    }

    private LiveObjects count() throws TimeoutException {
        Workbench.fx(() -> {
            // Whoever tests notes every event, with all that it happened to.
            FxToolkit.toolkitContext().setRegisteredStage(workbench.stage);
            return true;
        });
        // The last pictures and animations are still under way.
        WaitForAsyncUtils.sleep(SHORT, TimeUnit.MILLISECONDS);
        Workbench.fx(() -> true);
        return LiveObjects.count();
    }

    private void selectNothing() {
        workbench.canvas().requestFocus();
        press(KeyCode.ESCAPE);
    }

    private String crumbs() {
        return workbench.robot.lookup(".crumb").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("/"));
    }

    /// Does something and gives everything its style and place, as the next frame would.
    private boolean laidOut(Runnable action) {
        action.run();
        Parent root = workbench.controller.view();
        root.applyCss();
        root.layout();
        return true;
    }

    private void select(String id) throws TimeoutException {
        workbench.select(id);
    }

    private void press(KeyCode code) {
        Node owner = workbench.controller.view().getScene().getFocusOwner();
        Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void type(String field, String text) {
        workbench.robot.lookup(field).<TextField>query().setText(text);
    }

    /// Opens and closes something some times.
    @FunctionalInterface
    private interface Rounds {
        void go(int times) throws TimeoutException;
    }

    /// The sample, with earlier measurements.
    private record Eventful(SampleServices sample, ScenarioPlayer player) implements BesideSample {

        @Override
        public Recording recall(WorkspaceSource source, Workspace workspace, Progress progress) {
            return new RememberingServices(sample).recall(source, workspace, progress);
        }
    }
}
