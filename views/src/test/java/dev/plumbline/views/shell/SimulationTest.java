package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.views.BesideSample;
import dev.plumbline.views.SampleScenarios;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.ScenarioPlayer;
import dev.plumbline.views.StagedPlayer;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SimulationTest {

    private final StagedPlayer player = new StagedPlayer();
    private Workbench workbench;

    @BeforeEach
    void open() throws TimeoutException {
        workbench = Workbench.openDrawn(new Playing(new SampleServices(SampleScenarios.opened()), player));
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT6);
        workbench.await(() -> workbench.isVisible("#scenario-list") && list().isFocused());
    }

    @AfterEach
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void saysWhatAScenarioIsBeforeItIsPlayed() throws TimeoutException {
        assertThat(Workbench.fx(() -> list().getItems().size())).isEqualTo(2);
        workbench.robot.push(KeyCode.DOWN);
        workbench.await(() -> isSaid("#scenario-card .label", "pay down, 20 s to 30 s")
                && isSaid("#scenario-card .label", "app-edge.errorRatio < 1%"));
    }

    @Test
    void leavesWhatItSaysOfAScenarioWhenAnEditIsNotAboutIt() throws TimeoutException {
        Node card = workbench.robot.lookup("#scenario-card").query();
        Workbench.fx(() -> {
            workbench.controller.editing().change(new Change.UpdateElement("orders", "name", "Orders", "Ordering"));
            return true;
        });
        workbench.await(() -> isSaid(".tree-name", "Ordering"));
        assertThat(workbench.robot.lookup("#scenario-card").<Node>query()).isSameAs(card);
    }

    @Test
    void playsAScenarioAndTellsHowFarItIs() throws TimeoutException {
        workbench.robot.push(KeyCode.F9);
        player.letGoOn(1);
        workbench.await(() -> words().contains("25 %") && words().contains("Run 1 of 4"));
        player.letGoOn(3);
        workbench.await(() -> verdict().equals("big-sale does not hold: 1 of 2 assertions fails"));
        assertThat(workbench.label("#simulation-provenance"))
                .contains("seed 7", "4 runs, 4 min simulated", "4000 events", "model abc12345", "Staged player 1");
        assertThat(workbench.isVisible("#simulation-progress")).isFalse();
    }

    @Test
    void keepsWhatWasDoneWhenItIsStopped() throws TimeoutException {
        workbench.robot.push(KeyCode.F9);
        player.letGoOn(1);
        workbench.await(() -> words().contains("25 %"));
        workbench.robot.push(KeyCode.SHIFT, KeyCode.F9);
        workbench.await(() -> verdict().endsWith("1 of 2 assertions fails, partial"));
        assertThat(workbench.label("#simulation-provenance")).contains("partial: 1 of 4 runs");
    }

    @Test
    void keepsNothingWhenNothingWasDone() throws TimeoutException {
        workbench.robot.push(KeyCode.F9);
        workbench.await(() -> words().startsWith("Playing big-sale"));
        fire("#simulation-stop");
        workbench.await(() -> !workbench.isVisible("#simulation-progress"));
        assertThat(workbench.isVisible("#scenario-card")).isTrue();
    }

    @Test
    void keepsTheResultsOfTheSession() throws TimeoutException {
        play();
        workbench.robot.push(KeyCode.DOWN);
        workbench.await(() -> workbench.isVisible("#scenario-card"));
        play();
        MenuButton kept = workbench.robot.lookup("#simulation-kept").query();
        assertThat(kept.getText()).isEqualTo("2 results");
        Workbench.fx(() -> {
            kept.getItems().getLast().fire();
            return true;
        });
        workbench.await(() -> verdict().startsWith("big-sale"));
        assertThat(list().getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void selectsOnTheDiagramWhatIsChosenInATableAndBack() throws TimeoutException {
        play();
        fire("#section-elements");
        workbench.await(() -> workbench.isVisible("#simulation-elements"));
        TableView<?> table = workbench.robot.lookup("#simulation-elements").query();
        assertThat(table.getItems()).hasSize(2);
        Workbench.fx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
            return true;
        });
        workbench.await(() -> inspected().equals("Payments"));
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> workbench.outlined().equals(Set.of("pay")));
        workbench.select("orders");
        workbench.await(() -> table.getSelectionModel().getSelectedIndex() == 1);
    }

    @Test
    void tellsWhatWasAssumedAndWhereToWriteIt() throws TimeoutException {
        play();
        fire("#section-notes");
        workbench.await(() -> isSaid("#simulation-notes .label", "Write it at pay.serviceTime"));
    }

    @Test
    void showsWhatBreaksFirstAndGoesThere() throws TimeoutException {
        play();
        workbench.await(() -> isSaid("#simulation-overview .break-what", "fails half of its requests after 21 s"));
        Workbench.fx(() -> {
            workbench
                    .robot
                    .lookup("#simulation-overview .break-row .part-link")
                    .<ButtonBase>query()
                    .fire();
            return true;
        });
        workbench.await(() -> workbench.outlined().equals(Set.of("pay")));
    }

    @Test
    void saysThatTheModelHasChangedSince() throws TimeoutException {
        play();
        assertThat(workbench.isVisible("#simulation-outdated")).isFalse();
        Workbench.fx(() -> {
            workbench.controller.editing().change(new Change.UpdateElement("reports", "owner", null, "insight"));
            return true;
        });
        workbench.await(() -> workbench.isVisible("#simulation-outdated"));
    }

    @Test
    void drawsTheCourseWhileItComesAbout() throws TimeoutException {
        workbench.robot.push(KeyCode.F9);
        player.letGoOn(2);
        workbench.await(() -> workbench.isVisible("#simulation-charts") && charts().contains("offered at most 55 /s"));
        player.letGoOn(2);
        workbench.await(() -> workbench.isVisible("#simulation-verdict"));
        fire("#section-charts");
        workbench.await(
                () -> charts().contains("offered at most 110 /s") && charts().contains("Payments at most 90 %"));
        fire("#charts-table");
        workbench.await(() -> workbench
                        .robot
                        .lookup("#course-table")
                        .<TableView<?>>query()
                        .getItems()
                        .size()
                == 30);
    }

    @Test
    void comparesAResultWithTheOneBefore() throws TimeoutException {
        play();
        fire("#section-comparison");
        workbench.await(() -> isSaid("#simulation-compare .label", "Nothing to compare with"));
        play();
        workbench.await(() -> workbench.isVisible("#compare-entries"));
        assertThat(workbench.label("#compare-words"))
                .contains("4 pairs of runs with the same random numbers (seed 7)", "the same model and scenario");
        TableView<?> entries = workbench.robot.lookup("#compare-entries").query();
        assertThat(Workbench.fx(() -> entries.getColumns().get(1).getCellData(0)))
                .isEqualTo("slower, fewer answers");
        assertThat(workbench
                        .robot
                        .lookup("#compare-elements")
                        .<TableView<?>>query()
                        .getItems())
                .hasSize(2);
    }

    @Test
    void playsAResultBackOnTheDiagramMarkedAsSimulated() throws TimeoutException {
        play();
        assertThat(workbench.isVisible("#sim-frame")).isFalse();
        workbench.robot.push(KeyCode.ALT, KeyCode.F9);
        workbench.await(() -> workbench.isVisible("#playback") && workbench.isVisible("#sim-frame"));
        assertThat(workbench.label("#sim-flag")).isEqualTo("SIM · big-sale");
        workbench.await(() -> slider().getValue() > 0);
        fire("#playback-play");
        Workbench.fx(() -> {
            slider().setValue(30);
            workbench.canvas().requestFocus();
            return true;
        });
        workbench.await(() -> workbench.label("#playback-time").equals("30.0 s of 1:00"));
        workbench.robot.push(KeyCode.PERIOD);
        workbench.await(() -> workbench.label("#playback-time").equals("32.0 s of 1:00"));
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> !workbench.isVisible("#playback") && !workbench.isVisible("#sim-frame"));
    }

    @Test
    void marksOnTheSliderWhatIsBroken() throws TimeoutException {
        workbench.robot.push(KeyCode.DOWN);
        play();
        workbench.robot.push(KeyCode.ALT, KeyCode.F9);
        workbench.await(() -> workbench.isVisible("#playback"));
        Workbench.fx(() -> {
            slider().setValue(25);
            return true;
        });
        workbench.await(() -> workbench.label("#playback-broken").equals("pay down"));
        assertThat(workbench.robot.lookup("#playback .fault-mark").queryAll()).hasSize(1);
    }

    private Slider slider() {
        return workbench.robot.lookup("#playback-slider").query();
    }

    private String charts() {
        return workbench.robot.lookup(".course-chart").queryAll().stream()
                .map(Node::getAccessibleText)
                .collect(Collectors.joining("; "));
    }

    @Test
    void opensTheEditorOfAScenario() throws TimeoutException {
        fire("#simulation-edit");
        workbench.await(() -> workbench.isVisible("#scenario-editor"));
    }

    private String inspected() {
        return workbench.isVisible(".inspector-title") ? workbench.label(".inspector-title") : "";
    }

    private void play() throws TimeoutException {
        workbench.robot.push(KeyCode.F9);
        player.letGoOn(4);
        workbench.await(
                () -> workbench.isVisible("#simulation-verdict") && !workbench.isVisible("#simulation-progress"));
    }

    private ListView<?> list() {
        return workbench.robot.lookup("#scenario-list").query();
    }

    private String words() {
        return workbench.isVisible("#simulation-progress") ? workbench.label("#simulation-words") : "";
    }

    private String verdict() {
        return workbench.isVisible("#simulation-verdict") ? workbench.label("#simulation-verdict") : "";
    }

    private boolean isSaid(String query, String text) {
        return workbench.robot.lookup(query).queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains(text));
    }

    private void fire(String button) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup(button).<ButtonBase>query().fire();
            return true;
        });
    }

    /// The sample with a player.
    private record Playing(SampleServices sample, ScenarioPlayer player) implements BesideSample {}
}
