package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// What formulas say of the scenario at once: how much more it bears, what is busiest, and how long answers take.
final class EstimatePane extends VBox {

    private static final int MOST_ELEMENTS = 6;
    private static final int MOST_NOTES = 4;

    private final ScenarioModel model;
    private final VBox content = new VBox();
    private final Label waiting = new Label();
    private final Subscription subscription;

    EstimatePane(ScenarioModel model) {
        this.model = model;
        setId("scenario-estimate");
        getStyleClass().add("scenario-estimate");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label("Approximate", new FontIcon("mdi2a-approximately-equal"));
        title.getStyleClass().add("estimate-title");
        Label how = new Label("by formulas, at once; a run tells more");
        how.getStyleClass().addAll(Styles.TEXT_MUTED, "estimate-small");
        how.setWrapText(true);
        content.getStyleClass().add("estimate-content");
        waiting.getStyleClass().add(Styles.TEXT_MUTED);
        waiting.setWrapText(true);
        getChildren().addAll(title, how, content);
        subscription = model.estimate.subscribe(this::show).and(model.pending.subscribe(pending -> mark()));
    }

    private void mark() {
        boolean isTrial = model.pending.get().isPresent();
        getStyleClass().removeAll("trial");
        if (isTrial) {
            getStyleClass().add("trial");
        }
    }

    private void show(Optional<SimulationResult> estimate) {
        if (estimate.isEmpty()) {
            waiting.setText("No figures yet.");
            content.getChildren().setAll(waiting);
            return;
        }
        SimulationResult result = estimate.get();
        content.getChildren().clear();
        content.getChildren().add(headroom(result));
        entries(result);
        elements(result);
        notes(result);
    }

    private Node headroom(SimulationResult result) {
        Label figure = new Label(EstimateWords.headroom(result.headroom()));
        figure.setId("estimate-headroom");
        figure.getStyleClass().add("estimate-figure");
        if (result.headroom() < 1) {
            figure.getStyleClass().add(Styles.DANGER);
        }
        Label words = new Label(subject()
                .map(subject -> EstimateWords.saturation(result, subject::nameOfElement))
                .orElse(""));
        words.setId("estimate-saturation");
        words.setWrapText(true);
        words.getStyleClass().add("estimate-small");
        return new VBox(figure, words);
    }

    private Optional<ScenarioSubject> subject() {
        return model.subject.get();
    }

    private void entries(SimulationResult result) {
        if (result.entryPoints().isEmpty()) {
            return;
        }
        content.getChildren().add(heading("Answers take"));
        result.entryPoints().forEach((id, figures) -> content.getChildren().add(entry(id, figures)));
    }

    private static Node entry(String id, Figures figures) {
        Label name = new Label(id);
        name.getStyleClass().add("estimate-line");
        Label time = new Label(EstimateWords.latency(figures));
        time.setId("estimate-entry-" + id);
        time.getStyleClass().addAll("estimate-small", Styles.TEXT_MUTED);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(6, time, gap);
        double failing = figures.errorRatio().value();
        if (failing > 0) {
            Label errors = new Label(EstimateWords.percent(failing) + " fail");
            errors.getStyleClass().addAll("estimate-small", Styles.DANGER);
            errors.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(errors);
        }
        return new VBox(name, line);
    }

    private void elements(SimulationResult result) {
        List<Map.Entry<String, Figures>> busiest = result.elements().entrySet().stream()
                .filter(entry -> entry.getValue().utilization().isKnown())
                .sorted(Comparator.comparingDouble(
                        entry -> -entry.getValue().utilization().value()))
                .limit(MOST_ELEMENTS)
                .toList();
        if (busiest.isEmpty()) {
            return;
        }
        content.getChildren().add(heading("Busiest"));
        busiest.forEach(entry -> content.getChildren()
                .add(new UtilizationBar(
                        entry.getKey(),
                        subject()
                                .map(subject -> subject.nameOfElement(entry.getKey()))
                                .orElse(entry.getKey()),
                        entry.getValue().utilization().value())));
    }

    private void notes(SimulationResult result) {
        content.getChildren().add(heading("How it was found"));
        Label by = new Label(result.provenance().source());
        by.setId("estimate-source");
        by.getStyleClass().addAll("estimate-small", Styles.TEXT_MUTED);
        by.setWrapText(true);
        by.setTooltip(new Tooltip(result.provenance().detail()));
        content.getChildren().add(by);
        result.notes().stream()
                .limit(MOST_NOTES)
                .forEach(note -> content.getChildren().add(small(note)));
        if (result.notes().size() > MOST_NOTES) {
            Label more = small("and " + (result.notes().size() - MOST_NOTES) + " more assumptions");
            more.setTooltip(new Tooltip(String.join("\n", result.notes())));
            content.getChildren().add(more);
        }
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("estimate-small", Styles.TEXT_MUTED);
        label.setWrapText(true);
        return label;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        label.setAlignment(Pos.CENTER_LEFT);
        return label;
    }

    void close() {
        subscription.unsubscribe();
    }
}
