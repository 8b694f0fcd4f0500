package dev.plumbline.views.simulation;

import dev.plumbline.views.style.EmptyState;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The layout of the panel: the scenarios, and beside them what is known of the chosen one.
final class SimulationPane extends BorderPane {

    private final SimulationModel model;
    private final SimulationController controller;
    private final ScenarioList scenarios;
    private final ProgressStrip progress;
    private final SimulationController.Hands hands;
    /// Most people who open a workspace do not look at results at once.
    private Optional<ResultView> result = Optional.empty();
    private Optional<ChartsPane> live = Optional.empty();
    private final BorderPane right = new BorderPane();
    private final SplitPane split;
    private final Subscription subscription;

    SimulationPane(SimulationModel model, SimulationController controller, SimulationController.Hands hands) {
        this.model = model;
        this.controller = controller;
        this.hands = hands;
        setId("simulation");
        getStyleClass().add("simulation");
        setMinSize(0, 0);
        scenarios = new ScenarioList(model, controller, hands.keys());
        progress = new ProgressStrip(model, controller);
        right.setMinSize(0, 0);
        split = new SplitPane(scenarios, right);
        split.getStyleClass().add("work-columns");
        split.setDividerPositions(0.24);
        SplitPane.setResizableWithParent(scenarios, false);
        subscription = model.scenarios
                .subscribe(this::arrange)
                .and(model.shown.subscribe(this::arrange))
                .and(model.chosen.subscribe(this::arrange))
                .and(model.live.subscribe(this::goOn))
                .and(model.run.subscribe((before, now) -> {
                    if (!before.getClass().equals(now.getClass())) {
                        arrange();
                    }
                }));
        arrange();
    }

    private void arrange() {
        if (model.scenarios.get().isEmpty()) {
            setCenter(nothing());
            return;
        }
        if (!split.equals(getCenter())) {
            setCenter(split);
        }
        right.setTop(progress);
        right.setCenter(content().orElse(null));
    }

    private Optional<Node> content() {
        if (model.shown.get().isPresent()) {
            return Optional.of(resultView());
        }
        if (model.live.get().isPresent() && isChosenPlayed()) {
            return Optional.of(liveView());
        }
        return model.chosenScenario().map(scenario -> new ScenarioCard(scenario, model, controller));
    }

    private boolean isChosenPlayed() {
        return model.run.get().isBusy()
                && model.chosen.get().filter(model.run.get()::isAbout).isPresent();
    }

    private ChartsPane liveView() {
        ChartsPane charts = live.orElseGet(() -> new ChartsPane(hands.selection(), controller.moment()));
        live = Optional.of(charts);
        model.live.get().ifPresent(charts::show);
        return charts;
    }

    private ResultView resultView() {
        ResultView view =
                result.orElseGet(() -> new ResultView(model, controller, hands.selection(), controller.moment()));
        result = Optional.of(view);
        return view;
    }

    /// The first news of a course takes the place of the scenario; more of it is drawn where it is seen.
    private void goOn(Optional<ShownCourse> before, Optional<ShownCourse> now) {
        boolean isSeen = live.filter(charts -> charts.equals(right.getCenter())).isPresent();
        if (isSeen && now.isPresent()) {
            live.ifPresent(charts -> charts.show(now.get()));
        } else {
            arrange();
        }
    }

    private Node nothing() {
        String detail = "A scenario says what load there is, what breaks, and what must hold.";
        if (!controller.creates()) {
            return new EmptyState(
                    "mdi2f-flask-empty-outline",
                    "No scenarios",
                    detail + " Write one into a file of the folder scenarios.");
        }
        Button create = new Button("New scenario", new FontIcon("mdi2p-plus"));
        create.setId("simulation-first");
        create.setOnAction(event -> controller.create());
        return new EmptyState("mdi2f-flask-empty-outline", "No scenarios", detail, create);
    }

    void takeKeyboard() {
        scenarios.takeKeyboard();
    }

    void close() {
        subscription.unsubscribe();
        scenarios.close();
        progress.close();
        result.ifPresent(ResultView::close);
        live.ifPresent(ChartsPane::close);
    }
}
