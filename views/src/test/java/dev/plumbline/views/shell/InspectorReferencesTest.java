package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.SampleServices;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectorReferencesTest {

    private static final String DATA = "data.yaml";
    private static final String BEFORE = """
            elements:
              buyers: {kind: dataset, name: Buyers}   # personal
              baskets: {kind: dataset, name: Baskets}
              sellers: {kind: team, name: Sellers}

              till: {kind: service, name: "Till", data: [buyers]} # keep me
            """;

    private final SampleServices services = new SampleServices();
    private Workbench workbench;

    @BeforeEach
    void open() throws TimeoutException, IOException {
        Files.writeString(services.folder().resolve(DATA), BEFORE);
        workbench = Workbench.openDrawn(services);
        workbench.select("till");
        Workbench.fx(() -> {
            workbench
                    .robot
                    .lookup("#inspector-properties")
                    .<ToggleButton>query()
                    .fire();
            workbench.robot.lookup("#attribute-filter").queryTextInputControl().setText("data");
            return true;
        });
        workbench.await(() -> editor("Data") instanceof CheckComboBox<?>);
    }

    @AfterEach
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void choosesTheElementsThatAValueRefersTo() throws TimeoutException, IOException {
        assertThat(box().getItems()).as("datasets alone").containsExactly("baskets", "buyers");
        assertThat(box().getTitle()).isEqualTo("buyers");
        check("baskets");
        saved(BEFORE.replace("[buyers]", "[buyers, baskets]"));
        workbench.await(() -> box().getTitle().equals("buyers, baskets"));
        check("buyers");
        saved(BEFORE.replace("[buyers]", "[baskets]"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        saved(BEFORE);
        workbench.await(() -> box().getCheckModel().getCheckedItems().equals(List.of("buyers")));
    }

    @Test
    void isOpenedAndCheckedByKeyboard() throws TimeoutException, IOException {
        Workbench.fx(() -> {
            editor("Data").requestFocus();
            return true;
        });
        workbench.robot.push(KeyCode.SPACE);
        workbench.robot.push(KeyCode.DOWN).push(KeyCode.UP).push(KeyCode.SPACE).push(KeyCode.ESCAPE);
        saved(BEFORE.replace("[buyers]", "[buyers, baskets]"));
    }

    @Test
    void offersWhatIsMeantFirst() throws TimeoutException {
        filter("owner");
        workbench.await(() -> editor("Owner") instanceof ComboBox<?>);
        assertThat(Workbench.fx(() -> ((ComboBox<?>) editor("Owner")).getItems().get(1)))
                .isIn("editor", "reader", "sellers");
    }

    @Test
    void tellsWhatAnAttributeMeansWherePeopleAre() throws TimeoutException {
        filter("replicas");
        workbench.await(() -> editor("Replicas") != null);
        Workbench.fx(() -> {
            editor("Replicas").requestFocus();
            return true;
        });
        workbench.await(() -> help().startsWith("Replicas"));
        assertThat(help()).contains("replicas, whole number");
        filter("slo.p99");
        workbench.await(() -> editor("SLO · p99") != null);
        Workbench.fx(() -> {
            editor("SLO · p99").requestFocus();
            return true;
        });
        workbench.await(() -> help().contains("slo.p99"));
    }

    private String help() {
        return workbench.robot.lookup("#attribute-help .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .reduce("", (one, other) -> one + " " + other)
                .strip();
    }

    private void filter(String words) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup("#attribute-filter").queryTextInputControl().setText(words);
            return true;
        });
    }

    @SuppressWarnings("unchecked")
    private CheckComboBox<String> box() {
        return (CheckComboBox<String>) editor("Data");
    }

    private void check(String id) throws TimeoutException {
        Workbench.fx(() -> {
            box().getCheckModel().toggleCheckState(id);
            return true;
        });
    }

    private void saved(String text) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> services.texts().get(DATA).equals(text));
    }

    private Node editor(String name) {
        return Stream.of("#property-references", "#property-sheet .property-field")
                .flatMap(query -> workbench.robot.lookup(query).queryAll().stream())
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElse(null);
    }
}
