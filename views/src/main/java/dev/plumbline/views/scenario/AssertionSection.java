package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.pluginapi.SimulationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What must hold, and what formulas say of it while people type.
final class AssertionSection extends Section {

    private final ScenarioController controller;
    private final VBox lines = new VBox();
    private final List<AssertionRow> rows = new ArrayList<>();
    private final AssertionRow added;
    private final Subscription subscription;

    AssertionSection(ScenarioModel model, ScenarioController controller) {
        super("scenario-assertions", "Must hold");
        this.controller = controller;
        added = new AssertionRow(
                "assertion-new",
                text -> controller.change(new ScenarioEdit.AddAssertion(text)),
                text -> controller.about(new ScenarioEdit.AddAssertion(text)));
        added.hint("feed-api.latency.p99 < 250ms");
        lines.getStyleClass().add("scenario-lines");
        getChildren().addAll(lines, added);
        Button add = button("assertion-add", "Assertion", added::takeKeyboard);
        add.setAccessibleText("Add an assertion");
        subscription = model.estimate.subscribe(this::tell);
    }

    void show(List<String> assertions) {
        if (rows.size() != assertions.size()) {
            rows.clear();
            for (int i = 0; i < assertions.size(); i++) {
                int index = i;
                AssertionRow row = new AssertionRow(
                        "assertion-" + i,
                        text -> controller.change(new ScenarioEdit.SetAssertion(index, text)),
                        text -> controller.about(new ScenarioEdit.SetAssertion(index, text)));
                row.removable(() -> controller.change(new ScenarioEdit.RemoveAssertion(index)));
                rows.add(row);
            }
            lines.getChildren().setAll(rows);
        }
        for (int i = 0; i < assertions.size(); i++) {
            rows.get(i).show(assertions.get(i));
        }
        added.clear();
    }

    private void tell(Optional<SimulationResult> estimate) {
        List<SimulationResult.AssertionOutcome> outcomes =
                estimate.map(SimulationResult::assertions).orElse(List.of());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).tell(i < outcomes.size() ? Optional.of(outcomes.get(i)) : Optional.empty());
        }
        added.tell(outcomes.size() > rows.size() ? Optional.of(outcomes.getLast()) : Optional.empty());
    }

    void close() {
        subscription.unsubscribe();
    }
}
