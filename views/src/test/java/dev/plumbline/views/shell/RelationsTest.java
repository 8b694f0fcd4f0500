package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.SampleServices;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The relations as a table beside the diagram.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationsTest {

    private final SharedWindow window = new SharedWindow();
    private SampleServices services;
    private Workbench workbench;

    @BeforeEach
    void begin() throws TimeoutException {
        services = new SampleServices();
        workbench = window.begin(services);
    }

    @AfterAll
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void listsTheRelationsOfWhatIsSelected() throws TimeoutException {
        workbench.select("pay");
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT9);
        workbench.await(() -> table().isFocused() && table().getItems().size() == 2);
        assertThat(workbench.label("#relations-count")).startsWith("2 of ");

        Workbench.fx(() -> {
            workbench.robot.lookup("#relations-narrowed").<CheckBox>query().fire();
            return true;
        });

        int all = services.read().architecture().relations().size();
        workbench.await(() -> table().getItems().size() == all);
        Workbench.fx(() -> {
            workbench.robot.lookup("#relations-narrowed").<CheckBox>query().fire();
            return true;
        });
        workbench.await(() -> table().getItems().size() == 2);
    }

    @Test
    void deletesTheRelationThatIsChosenByKeyboard() throws TimeoutException {
        Map<String, String> before = services.texts();
        workbench.select("pay");
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT9);
        workbench.await(() -> table().isFocused() && table().getItems().size() == 2);
        workbench.robot.push(KeyCode.DOWN);
        workbench.await(() -> table().getSelectionModel().getSelectedItems().size() == 1);
        workbench.robot.push(KeyCode.UP).push(KeyCode.DOWN);
        workbench.await(() -> workbench.outlined().isEmpty());
        assertThat(Workbench.fx(() -> table().getItems().size()))
                .as("the rows stay while people go through them")
                .isEqualTo(2);

        workbench.robot.push(KeyCode.SHIFT, KeyCode.DELETE).push(KeyCode.CONTROL, KeyCode.S);

        workbench.await(() -> services.read().architecture().outgoing("pay").isEmpty());
        workbench.await(() -> table().getItems().size() == 1);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> new TreeMap<>(services.texts()).equals(before));
        workbench.await(() -> table().getItems().size() == 2);
    }

    @Test
    void goesBackToTheDiagramByEscapeAndShowsARelationThere() throws TimeoutException {
        workbench.select("pay");
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT9);
        workbench.await(() -> table().isFocused() && table().getItems().size() == 2);
        workbench.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        workbench.await(() -> workbench
                .robot
                .lookup(".inspector-title")
                .queryLabeled()
                .getText()
                .contains("→"));
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> workbench.canvas().isFocused());
    }

    @Test
    void saysHowManyMatchAndTakesTheFilterAway() throws TimeoutException {
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT9);
        workbench.await(() -> table().getItems().size() > 20);
        Workbench.fx(() -> {
            workbench.robot.lookup("#relations-filter").<TextField>query().setText("no such relation");
            return true;
        });
        workbench.await(() -> workbench.isVisible("#relation-table .empty-state .button"));
        Workbench.fx(() -> {
            workbench
                    .robot
                    .lookup("#relation-table .empty-state .button")
                    .<Button>query()
                    .fire();
            return true;
        });
        workbench.await(() -> table().getItems().size() > 20);
    }

    @Test
    void choosesTheRowOfARelationThatIsSelectedElsewhere() throws TimeoutException {
        String id = services.read().architecture().outgoing("pay").getFirst().id();
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT9);
        workbench.await(() -> table().getItems().size() > 20);
        Workbench.fx(() -> {
            workbench.controller.select(id);
            return true;
        });
        workbench.await(() -> table().getSelectionModel().getSelectedItems().size() == 1);
        assertThat(Workbench.fx(
                        () -> table().getSelectionModel().getSelectedItem().toString()))
                .contains("id=" + id);
        assertThat(workbench.outlined()).isEqualTo(Set.of());
    }

    private TableView<?> table() {
        return workbench.robot.lookup("#relation-table").query();
    }
}
