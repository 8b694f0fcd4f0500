package dev.plumbline.views.simulation;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A scenario in the list: its name with what came of it last, and what it says.
final class ScenarioCell extends ListCell<Scenario> {

    private final SimulationModel model;
    private final Label name = new Label();
    private final Label line = new Label();
    private final HBox head = new HBox(name);
    private final VBox box = new VBox(head, line);

    ScenarioCell(SimulationModel model) {
        this.model = model;
        getStyleClass().add("scenario-cell");
        name.getStyleClass().add("scenario-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        head.getStyleClass().add("scenario-head");
        line.getStyleClass().addAll("scenario-line", Styles.TEXT_MUTED);
        box.getStyleClass().add("scenario-row");
        // Or else a long line would make the list scroll sideways.
        box.setPrefWidth(0);
        line.setMinWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Scenario scenario, boolean empty) {
        super.updateItem(scenario, empty);
        setText(null);
        if (empty || scenario == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        name.setText(scenario.id());
        line.setText(ScenarioWords.line(scenario));
        Optional<Played> latest = model.latest(scenario.id());
        head.getChildren().setAll(name);
        latest.map(ScenarioCell::verdict).ifPresent(head.getChildren()::add);
        setGraphic(box);
        setAccessibleText(scenario.id() + ", " + line.getText()
                + latest.map(ResultWords::verdict)
                        .map(said -> ", last result: " + said)
                        .orElse(", not played yet"));
    }

    private static Node verdict(Played played) {
        Outcome outcome = ResultWords.outcome(played);
        Label label = new Label(ResultWords.brief(played), VerdictGlyph.of(outcome));
        label.getStyleClass().add("scenario-verdict");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
