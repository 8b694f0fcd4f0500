package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.views.SampleServices;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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
        filter("");
        CheckBox onlySet = workbench.robot.lookup("#only-set").query();
        Workbench.fx(() -> {
            onlySet.setSelected(false);
            return true;
        });
        open("capacity");
        workbench.await(() -> editor("Replicas") != null && "12".equals(text("Replicas")));
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
        assertThat(remark()).contains("'many' is not a whole number");
        enter("Replicas", "12");
        assertThat(remark()).isEmpty();
        assertThat(saved().requireElement("orders").attributes().at("replicas")).isEqualTo(12L);
    }

    @Test
    void givesUpWhatWasTypedAtEscape() throws TimeoutException {
        Node field = editor("Replicas");
        Workbench.fx(() -> {
            field.requestFocus();
            return true;
        });
        workbench.robot.push(KeyCode.CONTROL, KeyCode.A).write("24").push(KeyCode.ESCAPE);
        assertThat(text("Replicas")).isEqualTo("12");
        assertThat(field.isFocused()).isTrue();
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> workbench.canvas().isFocused());
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved().requireElement("orders").attributes().at("replicas")).isEqualTo(12L);
        assertThat(text("Replicas")).isEqualTo("12");
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

    @Test
    void findsAttributesByTheirNameOrPathWhereverTheyStand() throws TimeoutException {
        filter("slo.p99");
        workbench.await(() -> names().equals(List.of("SLO · p99")));
        filter("autoscale");
        workbench.await(() -> names().size() > 2);
        assertThat(names()).allSatisfy(name -> assertThat(name).startsWith("Autoscale"));
        filter("no such thing");
        workbench.await(() -> names().isEmpty() && workbench.isVisible("#property-sheet"));
        filter("");
        workbench.await(() -> names().contains("Replicas") && names().contains("Description"));
    }

    @Test
    void leavesOutWhatIsNotSetAtWish() throws TimeoutException {
        press("#only-set");
        workbench.await(() -> !names().contains("Tier") && names().contains("Replicas"));
        for (String name : names()) {
            assertThat(editor(name) instanceof ComboBox<?> box ? box.getValue() : text(name))
                    .as(name)
                    .isNotEqualTo("");
        }
        press("#only-set");
        workbench.await(() -> names().contains("Tier"));
    }

    @Test
    void opensAndClosesAGroupByKeyboard() throws TimeoutException {
        Button heading = workbench.robot.lookup("#attributes-resilience").query();
        Workbench.fx(() -> {
            heading.requestFocus();
            return true;
        });
        workbench.robot.push(KeyCode.SPACE);
        workbench.await(() -> names().contains("Delivery"));
        assertThat(heading.getAccessibleText()).endsWith("open");
        workbench.robot.push(KeyCode.SPACE);
        workbench.await(() -> !names().contains("Delivery"));
        assertThat(heading.getAccessibleText()).endsWith("closed");
    }

    @Test
    void goesFromEditorToEditorByTab() throws TimeoutException {
        filter("slo");
        workbench.await(() -> names().contains("SLO · p99") && !names().contains("Replicas"));
        List<String> all = names();
        focus(all.getFirst());
        for (String next : all.subList(1, all.size())) {
            workbench.robot.push(KeyCode.TAB);
            workbench.await(() -> editor(next).isFocused());
        }
    }

    @Test
    void showsTheAttributesOfARelationInPlaceOfThoseOfAnElement() throws TimeoutException {
        Workbench.fx(() -> {
            focus("Replicas");
            String relation = saved().relations().values().stream()
                    .filter(known -> known.from().equals("orders"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            workbench.controller.select(relation);
            return true;
        });
        open("resilience");
        workbench.await(() -> names().contains("Criticality") && !names().contains("Replicas"));
        List<String> shown = names();
        assertThat(shown)
                .startsWith("Description")
                .containsSubsequence("Protocol", "Rate", "Timeout", "Retry · Max", "Retry · Backoff", "Criticality");
        assertThat(Workbench.fx(
                        () -> shown.stream().anyMatch(name -> editor(name).isFocused())))
                .isFalse();
    }

    @Test
    void setsAnAttributeOfSeveralAtOnce() throws TimeoutException {
        workbench.select("orders");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.A);
        workbench.await(() -> workbench.outlined().size() > 2);
        Set<Object> all = workbench.outlined();
        workbench.await(() -> "different values".equals(((TextField) editor("Replicas")).getPromptText()));
        enter("Replicas", "5");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> all.stream()
                .allMatch(id -> Long.valueOf(5)
                        .equals(saved().requireElement((String) id).attributes().at("replicas"))));
    }

    private void open(String group) throws TimeoutException {
        String heading = "#attributes-" + group;
        if (workbench.robot.lookup(heading).query().getAccessibleText().endsWith("closed")) {
            press(heading);
        }
    }

    private void press(String button) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup(button).queryAs(ButtonBase.class).fire();
            return true;
        });
    }

    private void filter(String words) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup("#attribute-filter").queryTextInputControl().setText(words);
            return true;
        });
    }

    /// The names of the attributes whose editors are there, from top to bottom.
    private List<String> names() {
        return workbench.robot.lookup("#property-sheet .property-field").queryAll().stream()
                .sorted(Comparator.comparingDouble(
                        node -> node.localToScene(node.getBoundsInLocal()).getMinY()))
                .map(Node::getAccessibleText)
                .toList();
    }

    private void focus(String name) throws TimeoutException {
        Workbench.fx(() -> {
            editor(name).requestFocus();
            return true;
        });
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

    /// What stands below a field whose text is wrong.
    private String remark() throws TimeoutException {
        return Workbench.fx(
                () -> workbench.robot.lookup("#property-sheet .value-wrong").queryAllAs(Label.class).stream()
                        .filter(Node::isVisible)
                        .map(Label::getText)
                        .collect(Collectors.joining()));
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
