package dev.plumbline.views.source.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.LineMerge;
import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.views.QuickRobot;
import dev.plumbline.views.settings.FontSize;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.style.Appearance;
import dev.plumbline.views.style.StyleSheets;
import dev.plumbline.views.style.StyleSheets.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

class MergeControllerTest {

    private static final String BASE = "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\n";
    private final FxRobot robot = new QuickRobot();
    private final List<String> merged = new ArrayList<>();

    @Test
    void givesWhatPeopleDecidedOnEachPlace() throws TimeoutException {
        show(conflict("a: 1\nb: mine\nc: 3\nd: 4\ne: mine\nf: 6\n", "a: 1\nb: theirs\nc: 3\nd: 4\ne: theirs\nf: 6\n"));
        assertThat(robot.lookup("#merge-done").queryButton().isDisabled()).isTrue();
        decide("Take theirs at place 1");
        decide("Both at place 2");
        assertThat(robot.lookup("#merge-state").queryLabeled().getText()).isEqualTo("2 of 2 places decided");
        fire(robot.lookup("#merge-done").queryButton());
        assertThat(merged).containsExactly("a: 1\nb: theirs\nc: 3\nd: 4\ne: mine\ne: theirs\nf: 6\n");
    }

    @Test
    void keepsAllOfOneSide() throws TimeoutException {
        show(conflict("a: mine\nb: 2\nc: 3\nd: 4\ne: 5\nf: mine\n", "a: theirs\nb: 2\nc: 3\nd: 4\ne: 5\nf: theirs\n"));
        fire(robot.lookup("Keep all mine").queryButton());
        fire(robot.lookup("#merge-done").queryButton());
        assertThat(merged).containsExactly("a: mine\nb: 2\nc: 3\nd: 4\ne: 5\nf: mine\n");
    }

    @Test
    void foldsWhatIsTheSameOnBothSides() {
        StringBuilder base = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            base.append("line ").append(i).append('\n');
        }
        String ours = base.toString().replace("line 50\n", "mine\n");
        String theirs = base.toString().replace("line 50\n", "theirs\n");
        List<MergeRow> rows =
                MergeRow.of(LineMerge.of(base.toString(), ours, theirs).pieces());
        assertThat(rows).hasSize(1 + 3 + 1 + 1 + 3 + 1).contains(new MergeRow.Differing("mine", "line 50", "theirs"));
    }

    private static SaveResult.Conflict conflict(String ours, String theirs) {
        return new SaveResult.Conflict(
                "a.yaml",
                Optional.of(BASE),
                ours,
                Optional.of(theirs),
                LineMerge.of(BASE, ours, theirs).conflicts());
    }

    private void show(SaveResult.Conflict conflict) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        fx(() -> {
            new Appearance(new LiveSettings(Settings.STANDARD, changed -> {})).close();
            StackPane root = new StackPane(new MergeController(conflict, merged::add, () -> {}).view());
            root.getStyleClass().add("workbench");
            root.getStylesheets()
                    .setAll(StyleSheets.of(FontSize.SMALL, Sheet.MODENA_NAMES, Sheet.WORKBENCH, Sheet.SOURCE));
            stage.setScene(new Scene(root, 900, 700));
            stage.show();
            return true;
        });
        QuickRobot.settle();
    }

    private void decide(String accessibleText) throws TimeoutException {
        // The rows of a list are there after the next pulse only, and are made anew after each decision.
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> fx(() -> button(accessibleText).tryQuery().isPresent()));
        fire(button(accessibleText).queryButton());
    }

    private NodeQuery button(String accessibleText) {
        return robot.lookup(".merge-head .button").match(node -> accessibleText.equals(node.getAccessibleText()));
    }

    private static void fire(Button button) throws TimeoutException {
        fx(() -> {
            button.fire();
            return true;
        });
        QuickRobot.settle();
    }

    private static <T> T fx(Callable<T> action) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
    }
}
