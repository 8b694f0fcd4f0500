package dev.plumbline.views.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceControllerTest {

    private static final String SHOP = "elements:\n  cart:\n    kind: service\n  pay: {kind: service}\n";
    private SourcePanel panel;

    @BeforeEach
    void open() throws TimeoutException {
        panel = SourcePanel.open(Map.of("plumbline.yaml", "plumbline: 1\n", "shop.yaml", SHOP));
    }

    @AfterEach
    void close() throws TimeoutException {
        panel.close();
    }

    @Test
    void reportsTypingOnceAfterAPause() throws TimeoutException {
        go(3, 18);
        panel.robot.write("x");
        panel.robot.write("y");
        assertThat(panel.reports).isEmpty();
        panel.pause.end();
        assertThat(panel.reports).containsExactly("shop.yaml");
        assertThat(panel.text("shop.yaml")).contains("kind: servicexy\n");
    }

    @Test
    void keepsTheCaretWhenTheFileChangesElsewhere() throws TimeoutException {
        go(4, 3);
        panel.change("shop.yaml", "# new\n" + SHOP);
        panel.pause.end();
        assertThat(label("#source-place")).isEqualTo("Line 5, column 3");
        assertThat(panel.reports).isEmpty();
        panel.robot.write("z");
        panel.pause.end();
        assertThat(panel.text("shop.yaml")).contains("\n  zpay:");
    }

    @Test
    void tellsWhatTheCaretIsIn() throws TimeoutException {
        go(3, 6);
        assertThat(SourcePanel.fx(() -> panel.controller.placeOfCaret())).contains("cart");
        panel.robot.push(KeyCode.F4);
        assertThat(panel.revealed).containsExactly("cart");
    }

    @Test
    void leavesUndoToTheWindow() throws TimeoutException {
        go(1, 1);
        panel.robot.write("q");
        panel.robot.push(KeyCode.CONTROL, KeyCode.Z);
        panel.pause.end();
        assertThat(panel.text("shop.yaml")).startsWith("qelements");
    }

    @Test
    void completesWhileAKeyIsTyped() throws TimeoutException {
        go(3, 18);
        panel.robot.push(KeyCode.ENTER).write("techn");
        panel.await(() -> panel.robot.lookup("#completion-list").tryQuery().isPresent());
        panel.await(() -> !proposals().getItems().isEmpty());
        panel.robot.push(KeyCode.ENTER);
        panel.pause.end();
        assertThat(panel.text("shop.yaml")).contains("kind: service\n    technology: \n");
    }

    @Test
    void marksProblemsAndGoesFromOneToTheNext() throws TimeoutException {
        panel.change("shop.yaml", SHOP.replace("kind: service}", "kind: servise}"));
        go(1, 1);
        panel.robot.push(KeyCode.F8);
        assertThat(label("#source-message")).contains("servise");
        assertThat(label("#source-place")).startsWith("Line 4,");
    }

    @Test
    void findsText() throws TimeoutException {
        go(1, 1);
        panel.robot.push(KeyCode.CONTROL, KeyCode.F).write("KIND");
        assertThat(label("#source-find-count")).isEqualTo("1 of 2");
        panel.robot.push(KeyCode.ENTER);
        assertThat(label("#source-find-count")).isEqualTo("2 of 2");
        panel.robot.push(KeyCode.ESCAPE);
        assertThat(SourcePanel.fx(() -> panel.editor().isFocused())).isTrue();
    }

    @Test
    void goesToALine() throws TimeoutException {
        go(1, 1);
        panel.robot.push(KeyCode.CONTROL, KeyCode.G).write("3:5").push(KeyCode.ENTER);
        assertThat(label("#source-place")).isEqualTo("Line 3, column 5");
    }

    @Test
    void onlyShowsWhatMayNotBeChanged() throws TimeoutException {
        go(1, 1);
        SourcePanel.fx(() -> {
            panel.controller.lock("Another program holds the workspace.");
            return true;
        });
        panel.robot.write("q");
        panel.pause.end();
        assertThat(panel.reports).isEmpty();
        assertThat(label("#source-lock")).isEqualTo("Read only. Another program holds the workspace.");
    }

    @Test
    void copiesAndPastesByKeyboard() throws TimeoutException {
        go(1, 1);
        panel.robot.push(KeyCode.SHIFT, KeyCode.END).push(KeyCode.CONTROL, KeyCode.C);
        panel.robot.push(KeyCode.CONTROL, KeyCode.END).push(KeyCode.CONTROL, KeyCode.V);
        panel.pause.end();
        assertThat(panel.text("shop.yaml")).isEqualTo(SHOP + "elements:");
    }

    private void go(int line, int column) throws TimeoutException {
        SourcePanel.fx(() -> {
            panel.controller.reveal(new Problem.Place("shop.yaml", line, column));
            return true;
        });
        panel.pause.end();
    }

    private String label(String selector) {
        return panel.robot.lookup(selector).queryLabeled().getText();
    }

    private ListView<?> proposals() {
        return panel.robot.lookup("#completion-list").queryListView();
    }
}
