package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.FolderServices;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ScenarioEditingTest {

    private static final String SALE = """
            # the sale
            scenario: sale
            workload:
              - {relation: web, arrivals: poisson, rate: 100/s}  # browsers
            faults:
              - {at: 60s, for: 90s, element: api, effect: down}
            horizon: 300s
            """;

    private FolderServices services;
    private Workbench workbench;

    @BeforeEach
    void open() throws TimeoutException {
        services = FolderServices.of(Map.of("plumbline.yaml", """
                plumbline: 1
                name: Shop
                elements:
                  people: {kind: person}
                  shop: {kind: system}
                  api: {kind: service, parent: shop, replicas: 3}
                relations:
                  - {id: web, from: people, to: api, kind: calls}
                """, "sale.yaml", SALE));
        workbench = Workbench.openDrawn(services);
        workbench.select("api");
        Workbench.fx(() -> {
            workbench.run("simulation.edit");
            return true;
        });
        workbench.await(() -> workbench.isVisible("#scenario-editor"));
    }

    @AfterEach
    void close() throws TimeoutException {
        workbench.close();
    }

    private void save() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.run("file.save");
            return true;
        });
    }

    @Test
    void writesIntoTheFileAndTakesItBack() throws TimeoutException {
        Workbench.fx(() -> {
            TextField rate = workbench.robot.lookup("#load-0-rate").query();
            rate.requestFocus();
            rate.setText("250/s");
            return true;
        });
        workbench.robot.push(KeyCode.ENTER);
        save();
        workbench.await(() -> !isUntouched());
        assertThat(services.text("sale.yaml")).isEqualTo(SALE.replace("100/s", "250/s"));

        focus("#load-0-rate-slider");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.await(() -> rate().equals("100/s"));
        save();
        workbench.await(this::isUntouched);
    }

    private boolean isUntouched() {
        return services.text("sale.yaml").equals(SALE);
    }

    private String rate() {
        return workbench.robot.lookup("#load-0-rate").<TextField>query().getText();
    }

    @Test
    void keepsKeysOfTheTimelineFromTheDiagramBelow() throws TimeoutException {
        focus("#fault-0");
        workbench.robot.push(KeyCode.DELETE);
        workbench.await(() -> workbench.robot.lookup("#fault-0").tryQuery().isEmpty());
        save();
        workbench.await(() -> !services.text("sale.yaml").contains("faults"));
        assertThat(services.text("plumbline.yaml")).contains("api: {kind: service");
    }

    @Test
    void leadsBackToTheDiagram() throws TimeoutException {
        focus("#load-0-rate-slider");
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> !workbench.isVisible("#scenario-editor"));
        workbench.await(() -> workbench.canvas().isFocused());
    }

    @Test
    void standsBesideItsText() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.run("view.source");
            return true;
        });
        Workbench.fx(() -> {
            workbench.run("simulation.edit");
            return true;
        });
        workbench.await(() -> String.valueOf(workbench
                        .robot
                        .lookup("#source-files")
                        .<ComboBox<?>>query()
                        .getValue())
                .contains("sale.yaml"));
    }

    private void focus(String node) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup(node).<Node>query().requestFocus();
            return true;
        });
    }
}
