package dev.plumbline.views.simulation;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.style.Buttons;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The scenarios of the workspace, under what people can do with them.
final class ScenarioList extends VBox {

    private static final double ROW = 46;

    private final SimulationModel model;
    private final SimulationController controller;
    private final ListView<Scenario> list = new ListView<>();
    private final FontIcon runIcon = new FontIcon("mdi2p-play");
    private final Button run = new Button("Run", runIcon);
    private final Button edit;
    private final Subscription subscription;
    /// Rows are replaced while people's choice stays.
    private boolean refilling;

    ScenarioList(SimulationModel model, SimulationController controller, KeyHints keys) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("scenario-list");
        setMinWidth(0);
        run.setId("simulation-run");
        run.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        run.setMinWidth(USE_PREF_SIZE);
        run.setOnAction(event -> runOrStop());
        Tooltip help = new Tooltip();
        help.textProperty().bind(keys.of("Play the scenario request by request", "simulation.run"));
        run.setTooltip(help);
        edit = Buttons.icon(
                "mdi2p-pencil-outline", keys.of("Change the scenario", "simulation.edit"), controller::edit);
        edit.setId("simulation-edit");
        Button create = Buttons.icon("mdi2p-plus", keys.of("New scenario", "simulation.new"), controller::create);
        create.setId("simulation-new");
        create.setVisible(controller.creates());
        create.setManaged(controller.creates());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox tools = new HBox(run, space, edit, create);
        tools.getStyleClass().add("simulation-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.setMinHeight(USE_PREF_SIZE);
        list.setId("scenario-list");
        list.setAccessibleText("Scenarios");
        list.setFixedCellSize(ROW);
        list.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(shown -> new ScenarioCell(model));
        list.setMinSize(0, 0);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                controller.edit();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(tools, list);
        subscription = model.scenarios
                .subscribe(this::fill)
                .and(model.chosen.subscribe(this::point))
                .and(model.run.subscribe(this::offer))
                .and(model.results.subscribe(results -> list.refresh()))
                .and(list.getSelectionModel().selectedItemProperty().subscribe(scenario -> {
                    if (!refilling && scenario != null) {
                        controller.choose(Optional.of(scenario.id()));
                    }
                }));
    }

    private void fill(List<Scenario> scenarios) {
        if (!scenarios.equals(list.getItems())) {
            refilling = true;
            list.getItems().setAll(scenarios);
            refilling = false;
            point(model.chosen.get());
        }
        edit.setDisable(scenarios.isEmpty());
    }

    private void point(Optional<String> chosen) {
        int place =
                chosen.flatMap(model::scenario).map(list.getItems()::indexOf).orElse(-1);
        refilling = true;
        if (place >= 0) {
            list.getSelectionModel().clearAndSelect(place);
        } else {
            list.getSelectionModel().clearSelection();
        }
        refilling = false;
    }

    private void offer(RunState state) {
        boolean isRunning = state instanceof RunState.Running;
        run.setText(isRunning ? "Stop" : "Run");
        runIcon.setIconLiteral(isRunning ? "mdi2s-stop" : "mdi2p-play");
        run.setAccessibleText(isRunning ? "Stop the simulation and keep what was done" : "Play the scenario");
        run.setDisable(state instanceof RunState.Stopping);
        if (isRunning) {
            run.getStyleClass().remove(Styles.ACCENT);
        } else if (!run.getStyleClass().contains(Styles.ACCENT)) {
            run.getStyleClass().add(Styles.ACCENT);
        }
    }

    private void runOrStop() {
        if (model.run.get() instanceof RunState.Running) {
            controller.stop();
        } else {
            controller.run();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isAltDown() && !event.isShortcutDown()) {
            runOrStop();
            event.consume();
        }
    }

    void takeKeyboard() {
        list.requestFocus();
    }

    void close() {
        subscription.unsubscribe();
    }
}
