package dev.plumbline.views.simulation;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Scenario;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A scenario that has no result yet: what it says, and how to play it.
final class ScenarioCard extends ScrollPane {

    private static final double COLUMN = 260;

    ScenarioCard(Scenario scenario, SimulationModel model, SimulationController controller) {
        getStyleClass().add("scenario-sheet");
        setId("scenario-card");
        setFitToWidth(true);
        setMinSize(0, 0);
        Label title = text(scenario.id(), "simulation-title");
        Label description = text(scenario.description(), Styles.TEXT_MUTED);
        FlowPane columns = new FlowPane(24, 12);
        columns.getChildren()
                .addAll(
                        column(
                                "Load",
                                scenario.workload().stream()
                                        .map(load -> load.relation() + ": " + ScenarioWords.workload(load))
                                        .toList()),
                        column(
                                "What breaks",
                                scenario.faults().stream()
                                        .map(ScenarioWords::fault)
                                        .toList()),
                        column("What must hold", scenario.assertions()),
                        column(
                                "What is changed",
                                scenario.overrides().entrySet().stream()
                                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                                        .toList()),
                        column(
                                "How it is played",
                                List.of(
                                        ScenarioWords.count(scenario.run().replications(), "run") + " of "
                                                + FigureText.span(scenario.run().horizon()),
                                        "seed " + scenario.run().seed())));
        VBox content = new VBox(title, description, columns);
        content.getStyleClass().add("simulation-content");
        if (!(model.run.get().isBusy() && model.run.get().isAbout(scenario.id()))) {
            Button run = new Button("Run this scenario", new FontIcon("mdi2p-play"));
            run.setId("scenario-card-run");
            run.getStyleClass().add(Styles.ACCENT);
            run.setOnAction(event -> controller.run());
            content.getChildren().add(run);
        }
        setContent(content);
    }

    private static Node column(String heading, List<String> lines) {
        Label title = text(heading, "section-title");
        VBox box = new VBox(title);
        Stream<String> said = lines.isEmpty() ? Stream.of("nothing") : lines.stream();
        said.forEach(line -> box.getChildren().add(text(line)));
        box.getStyleClass().add("simulation-column");
        box.setPrefWidth(COLUMN);
        return box;
    }

    private static Label text(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
