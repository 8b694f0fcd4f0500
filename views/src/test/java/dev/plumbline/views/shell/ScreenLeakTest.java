package dev.plumbline.views.shell;

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
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Opens and closes every screen of one window again and again: the heap is as it was afterwards.
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenLeakTest {

    private final StagedPlayer player = new StagedPlayer();
    private Workbench workbench;
    private LeakWatch watch;

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
        watch = new LeakWatch(workbench);
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void thePreferencesLeaveNothingBehind() throws TimeoutException {
        watch.leavesNothing(
                () -> {
                    workbench.run("file.preferences");
                    watch.type("#preferences-search", "minimap");
                },
                () -> {
                    watch.type("#preferences-search", "");
                    watch.press(KeyCode.ESCAPE);
                });
    }

    @Test
    void theListOfKeysLeavesNothingBehind() throws TimeoutException {
        watch.leavesNothing(
                () -> {
                    workbench.run("help.keys");
                    watch.type("#shortcuts-search", "minimap");
                },
                () -> {
                    watch.type("#shortcuts-search", "");
                    watch.press(KeyCode.ESCAPE);
                });
    }

    @Test
    void theSearchLeavesNothingBehind() throws TimeoutException {
        watch.leavesNothing(
                () -> {
                    workbench.run("view.search");
                    watch.type("#search-field", "order");
                },
                () -> watch.press(KeyCode.ESCAPE));
    }

    @Test
    void theQuestionForANameOfAViewLeavesNothingBehind() throws TimeoutException {
        watch.leavesNothing(() -> workbench.run("view.save-as"), () -> watch.press(KeyCode.ESCAPE));
    }

    @Test
    void theFindBarLeavesNothingBehind() throws TimeoutException {
        watch.leavesNothing(
                () -> {
                    workbench.run("canvas.find");
                    watch.type("#find-field", "order");
                },
                () -> watch.press(KeyCode.ESCAPE));
    }

    @Test
    void theSourceLeavesNothingBehind() throws TimeoutException {
        select("orders");
        watch.leavesNothing(() -> workbench.run("view.go-to-source"), () -> workbench.run("view.source"));
    }

    @Test
    void theRelationsLeaveNothingBehind() throws TimeoutException {
        select("orders");
        watch.leavesNothing(
                () -> {
                    workbench.run("relations.show");
                    watch.type("#relations-filter", "kafka");
                },
                () -> {
                    watch.type("#relations-filter", "");
                    showProblems();
                });
    }

    @Test
    void theLivePanelLeavesNothingBehind() throws TimeoutException {
        watch.leavesNothing(() -> workbench.run("live.show"), this::showProblems);
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
        watch.leavesNothing(() -> workbench.run("view.timeline"), () -> workbench.run("view.timeline"));
    }

    @Test
    void theEditorOfScenariosLeavesNothingBehind() throws TimeoutException {
        watch.leavesNothing(() -> workbench.run("simulation.edit"), () -> watch.press(KeyCode.ESCAPE));
    }

    @Test
    void theSimulationLeavesNothingBehind() throws TimeoutException {
        Workbench.fx(() -> watch.laidOut(() -> workbench.run("simulation.show")));
        watch.leavesNothing(
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
                            watch.laidOut(() -> {});
                        }));
        Workbench.fx(() -> watch.laidOut(() -> workbench
                .robot
                .lookup("#evidence-tabs")
                .<TabPane>query()
                .getSelectionModel()
                .select(0)));
    }

    @Test
    void thePlaybackLeavesNothingBehind() throws TimeoutException {
        Workbench.fx(() -> watch.laidOut(() -> {
            player.letGoOn(4);
            workbench.run("simulation.run");
        }));
        LeakWatch.await(
                () -> workbench.isVisible("#simulation-verdict") && !workbench.isVisible("#simulation-progress"));
        watch.leavesNothing(
                () -> workbench.run("simulation.play-back"), () -> workbench.run("simulation.end-playback"));
    }

    @Test
    void theWalkAlongAFlowLeavesNothingBehind() throws TimeoutException {
        watch.leavesNothing(
                () -> {
                    workbench.run("flow.walk");
                    watch.press(KeyCode.ENTER);
                },
                () -> workbench.isVisible("#flow-bar") && !workbench.outlined().isEmpty(),
                () -> workbench.run("flow.end"));
    }

    @Test
    void thePresentationLeavesNothingBehind() throws TimeoutException {
        watch.leavesNothing(
                () -> {
                    workbench.run("view.present");
                    workbench.run("view.laser");
                },
                () -> workbench.run("view.present"));
    }

    @Test
    void theComparisonLeavesNothingBehind() throws TimeoutException {
        watch.leavesNothing(
                () -> {
                    workbench.run("compare.plateau");
                    watch.type("#search-field", "to be");
                    watch.press(KeyCode.ENTER);
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
        watch.leavesNothing(() -> panels.forEach(workbench::run), () -> panels.forEach(workbench::run));
    }

    @Test
    void theInspectorLeavesNothingBehind() throws TimeoutException {
        watch.leavesNothing(() -> workbench.controller.select("orders"), this::selectNothing);
    }

    @Test
    void thePropertiesLeaveNothingBehind() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup("Properties").<ToggleButton>query().fire();
            return true;
        });
        watch.leavesNothing(() -> workbench.controller.select("orders"), this::selectNothing);
        Workbench.fx(() -> {
            workbench.robot.lookup("Overview").<ToggleButton>query().fire();
            return true;
        });
    }

    @Test
    void theViewsLeaveNothingBehind() throws TimeoutException {
        watch.leavesNothing(
                () -> {
                    workbench.run("view.search");
                    watch.type("#search-field", ":paying");
                    watch.press(KeyCode.ENTER);
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
        watch.leavesNothing(() -> merge.open(conflict(), merged -> {}), () -> {
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
        watch.leavesNothing(
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
        watch.leavesNothing(times -> {
            for (int i = 0; i < times; i++) {
                Workbench.fx(() -> watch.laidOut(() -> workbench.run("file.close")));
                LeakWatch.await(
                        () -> workbench.robot.lookup("#templates").tryQuery().isPresent());
                Workbench.fx(() -> watch.laidOut(() -> workbench.controller.open(new WorkspaceSource.Sample())));
                LeakWatch.await(
                        () -> workbench.robot.lookup("#open-levels").tryQuery().isPresent()
                                && !workbench.label("#open-levels").equals("0 of 0"));
            }
        });
    }

    private void selectNothing() {
        workbench.canvas().requestFocus();
        watch.press(KeyCode.ESCAPE);
    }

    private String crumbs() {
        return workbench.robot.lookup(".crumb").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("/"));
    }

    private void select(String id) throws TimeoutException {
        workbench.select(id);
    }

    /// The sample, with earlier measurements.
    private record Eventful(SampleServices sample, ScenarioPlayer player) implements BesideSample {

        @Override
        public Recording recall(WorkspaceSource source, Workspace workspace, Progress progress) {
            return new RememberingServices(sample).recall(source, workspace, progress);
        }
    }
}
