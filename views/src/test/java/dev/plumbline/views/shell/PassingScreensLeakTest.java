package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.BesideSample;
import dev.plumbline.views.SampleScenarios;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.WaiverDesk;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.welcome.HomeServices;
import dev.plumbline.views.welcome.SampleHome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Opens and closes again and again what comes and goes over the screens of a window: the heap is as it was afterwards.
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassingScreensLeakTest {

    private Workbench workbench;
    private LeakWatch watch;

    @BeforeAll
    void open() throws TimeoutException {
        workbench = Workbench.openDrawn(new Reviewed(new SampleServices(SampleScenarios.opened())));
        watch = new LeakWatch(workbench);
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void theTourLeavesNothingBehind() throws TimeoutException {
        watch.leavesNothing(() -> workbench.run("help.tour"), () -> workbench.isVisible("#tour"), () -> {
            fire("#tour-next");
            watch.press(KeyCode.ESCAPE);
        });
        assertThat(workbench.isVisible("#tour")).isFalse();
    }

    @Test
    void theFormOfAWaiverLeavesNothingBehind() throws TimeoutException {
        showFinding();
        watch.leavesNothing(
                () -> fire("#check-waive"),
                () -> workbench
                        .robot
                        .lookup("#waive-form")
                        .lookup("Cancel")
                        .queryButton()
                        .fire());
        showProblems();
    }

    @Test
    void theCardsOfFindingsLeaveNothingBehind() throws TimeoutException {
        showFinding();
        watch.leavesNothing(() -> choose(2), () -> choose(1));
        showProblems();
    }

    @Test
    void theFilterLeavesNothingBehind() throws TimeoutException {
        watch.leavesNothing(
                () -> {
                    workbench.run("canvas.filter");
                    watch.type("#search-field", "owner");
                },
                () -> watch.press(KeyCode.ESCAPE));
    }

    @Test
    void theFieldForANewNameLeavesNothingBehind() throws TimeoutException {
        workbench.select("orders");
        watch.leavesNothing(() -> workbench.run("model.rename"), () -> watch.press(KeyCode.ESCAPE));
    }

    @Test
    void theQuestionsForANewPartLeaveNothingBehind() throws TimeoutException {
        workbench.select("orders");
        watch.leavesNothing(
                () -> {
                    workbench.run("model.add");
                    watch.type("#search-field", "serv");
                    watch.press(KeyCode.ENTER);
                },
                () -> watch.press(KeyCode.ESCAPE));
        workbench.select("orders");
        watch.leavesNothing(
                () -> {
                    workbench.run("model.connect");
                    watch.type("#search-field", "pay");
                    watch.press(KeyCode.ENTER);
                },
                () -> watch.press(KeyCode.ESCAPE));
    }

    @Test
    void thePerspectivesLeaveNothingBehind() throws TimeoutException {
        workbench.select("orders");
        watch.leavesNothing(() -> workbench.run("canvas.focus"), () -> {
            workbench.canvas().requestFocus();
            watch.press(KeyCode.ESCAPE);
        });
    }

    @Test
    void theFieldsOfTheSourceLeaveNothingBehind() throws TimeoutException {
        workbench.select("orders");
        Workbench.fx(() -> watch.laidOut(() -> workbench.run("view.go-to-source")));
        LeakWatch.await(() -> workbench.isVisible("#source-desk"));
        for (KeyCode field : List.of(KeyCode.F, KeyCode.G)) {
            watch.leavesNothing(() -> withShortcut(field), () -> watch.press(KeyCode.ESCAPE));
        }
        Workbench.fx(() -> watch.laidOut(() -> workbench.run("view.source")));
    }

    @Test
    void theSheetsOfTheLivePanelLeaveNothingBehind() throws TimeoutException {
        Workbench.fx(() -> watch.laidOut(() -> workbench.run("live.show")));
        watch.leavesNothing(
                () -> List.of("#live-drift", "#live-strangers", "#live-alerts", "#live-evaluations")
                        .forEach(this::fireIfThere),
                () -> fireIfThere("#live-connections"));
        showProblems();
    }

    @Test
    void noticesLeaveNothingBehind() throws TimeoutException {
        WorkbenchModel model = Workbench.fx(WorkbenchModel::new);
        NoticeLayer layer = Workbench.fx(() -> new NoticeLayer(model));
        Pane window = (Pane) workbench.controller.view();
        Workbench.fx(() -> window.getChildren().add(layer));
        watch.leavesNothing(
                () -> model.notice.set(Optional.of("It was not saved.")), () -> model.notice.set(Optional.empty()));
        Workbench.fx(() -> window.getChildren().remove(layer));
    }

    @Test
    void theFormOfANewWorkspaceLeavesNothingBehind() throws TimeoutException {
        Workbench.fx(() -> watch.laidOut(() -> workbench.run("file.close")));
        LeakWatch.await(
                () -> workbench.robot.lookup("#templates .home-card").tryQuery().isPresent());
        watch.leavesNothing(() -> fire("#templates .home-card"), () -> watch.press(KeyCode.ESCAPE));
        Workbench.fx(() -> watch.laidOut(() -> workbench.controller.open(new WorkspaceSource.Sample())));
        LeakWatch.await(() -> workbench.robot.lookup("#open-levels").tryQuery().isPresent()
                && !workbench.label("#open-levels").equals("0 of 0"));
    }

    private void showFinding() throws TimeoutException {
        workbench.showFindings();
        LeakWatch.await(() -> workbench
                        .robot
                        .lookup("#check-list")
                        .<ListView<?>>query()
                        .getItems()
                        .size()
                > 3);
        Workbench.fx(() -> watch.laidOut(() -> choose(1)));
        LeakWatch.await(() -> workbench.isVisible("#check-waive"));
    }

    private void choose(int row) {
        workbench
                .robot
                .lookup("#check-list")
                .<ListView<?>>query()
                .getSelectionModel()
                .clearAndSelect(row);
    }

    private void showProblems() throws TimeoutException {
        Workbench.fx(() -> watch.laidOut(() -> workbench
                .robot
                .lookup("#evidence-tabs")
                .<TabPane>query()
                .getSelectionModel()
                .select(0)));
    }

    private void fire(String button) {
        workbench.robot.lookup(button).<ButtonBase>query().fire();
    }

    private void fireIfThere(String toggle) {
        workbench.robot.lookup(toggle).tryQueryAs(ToggleButton.class).ifPresent(found -> {
            found.fire();
            watch.laidOut(() -> {});
        });
    }

    private void withShortcut(KeyCode code) {
        Node owner = workbench.controller.view().getScene().getFocusOwner();
        Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }

    /// The sample, whose findings can be waived, and templates.
    private record Reviewed(SampleServices sample) implements BesideSample {

        @Override
        public HomeServices home() {
            return new SampleHome();
        }

        @Override
        public WaiverDesk waivers() {
            return new WaiverDesk() {
                @Override
                public Plan plan(Workspace workspace, Wish wish) {
                    return Plan.NOTHING;
                }

                @Override
                public String person() {
                    return "Ada";
                }

                @Override
                public LocalDate today() {
                    return LocalDate.of(2026, 11, 27);
                }
            };
        }
    }
}
