package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.views.SampleServices;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectorEditingTest {

    private final SharedWindow window = new SharedWindow();
    private SampleServices services;
    private Workbench workbench;

    @BeforeEach
    void begin() throws TimeoutException {
        services = new SampleServices();
        workbench = window.begin(services);
        Workbench.fx(() -> {
            workbench.controller.select("orders");
            workbench
                    .robot
                    .lookup("#inspector-properties")
                    .queryAs(ToggleButton.class)
                    .fire();
            return true;
        });
        workbench.await(() -> editor("Replicas") != null);
    }

    @AfterAll
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void setsAnAttributeInItsOneLine() throws TimeoutException {
        enter("Replicas", "24");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> Long.valueOf(24)
                .equals(saved().requireElement("orders").attributes().at("replicas")));
        workbench.await(() -> workbench.outlined().equals(Set.of("orders")));
    }

    @Test
    void marksATextThatIsNoValueAndLeavesTheModelAlone() throws TimeoutException {
        enter("Replicas", "many");
        Node field = editor("Replicas");
        assertThat(Workbench.fx(() -> field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong"))))
                .isTrue();
        assertThat(saved().requireElement("orders").attributes().at("replicas")).isEqualTo(12L);
    }

    @Test
    void choosesAmongAFew() throws TimeoutException {
        Workbench.fx(() -> {
            choice("Lifecycle").setValue("deprecated");
            return true;
        });
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> String.valueOf(
                        saved().requireElement("orders").attributes().at("lifecycle"))
                .equals("DEPRECATED"));
    }

    @Test
    void keepsItsFieldsForTheNextElementAndAfterAnEdit() throws TimeoutException {
        Node replicas = editor("Replicas");
        enter("Replicas", "24");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> Long.valueOf(24)
                .equals(saved().requireElement("orders").attributes().at("replicas")));
        workbench.select("llm");
        workbench.await(() -> text("Replicas").isEmpty());
        assertThat(editor("Replicas")).isSameAs(replicas);
        enter("Replicas", "2");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> Long.valueOf(2)
                .equals(saved().requireElement("llm").attributes().at("replicas")));
        assertThat(saved().requireElement("orders").attributes().at("replicas")).isEqualTo(24L);
    }

    @Test
    void leavesWhatIsBeingTypedWhenSomethingElseChanges() throws TimeoutException {
        Workbench.fx(() -> {
            TextField field = (TextField) editor("Replicas");
            field.requestFocus();
            field.setText("7");
            workbench.controller.editing().change(new Change.UpdateElement("orders", "name", "Orders", "Ordering"));
            return true;
        });
        workbench.await(() -> saved().requireElement("orders").name().equals("Ordering"));
        assertThat(text("Replicas")).isEqualTo("7");
    }

    private String text(String name) throws TimeoutException {
        return Workbench.fx(() -> ((TextField) editor(name)).getText());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> choice(String name) {
        return (ComboBox<String>) editor(name);
    }

    private void enter(String name, String text) throws TimeoutException {
        Workbench.fx(() -> {
            TextField field = (TextField) editor(name);
            field.requestFocus();
            field.setText(text);
            return true;
        });
        workbench.robot.push(KeyCode.ENTER);
    }

    private Node editor(String name) {
        return workbench.robot.lookup(".property-field").queryAll().stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElse(null);
    }

    private Architecture saved() {
        return new WorkspaceReader(ReadLimits.standard())
                .read(services.folder())
                .architecture();
    }
}
