package dev.plumbline.views.live;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.telemetry.Stranger;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.evidence.Tables;
import dev.plumbline.views.live.LiveModel.Sheet;
import dev.plumbline.views.style.EmptyState;
import dev.plumbline.views.style.StateGlyph;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The layout of the live panel: the connections, and beside them what they told.
final class LivePane extends StackPane {

    private final LiveModel model;
    private final InstantSource clock;
    private final Supplier<Architecture> architecture;
    private final ConnectionList connections;
    private final DriftSheet drift;
    private final TableView<Stranger> strangers = new TableView<>();
    private final TableView<Alert> alerts = new TableView<>();
    private final TableView<Evaluation> evaluations = new TableView<>();
    private final BorderPane told = new BorderPane();
    private final Map<Sheet, ToggleButton> tabs = new EnumMap<>(Sheet.class);
    private final SplitPane split;
    private final EmptyState nothing = new EmptyState(
            "mdi2a-access-point-network-off",
            "Nothing is connected",
            "Name running services in connections.yaml beside the model, as in"
                    + " \"prom: {type: prometheus, url: http://127.0.0.1:9090}\".");
    private final Subscription subscription;

    LivePane(LiveModel model, LiveController controller, Supplier<Architecture> architecture, InstantSource clock) {
        this.model = model;
        this.clock = clock;
        this.architecture = architecture;
        getStyleClass().addAll("checks", "live");
        setMinSize(0, 0);
        connections = new ConnectionList(clock, controller::allow);
        connections.setMinWidth(0);
        drift = new DriftSheet(model, controller, architecture, clock);
        strangers(controller);
        alerts(controller);
        evaluations(controller);
        told.setTop(tools());
        told.setMinSize(0, 0);
        split = new SplitPane(connections, told);
        split.getStyleClass().add("work-columns");
        split.setDividerPositions(0.2);
        SplitPane.setResizableWithParent(connections, false);
        subscription = model.telemetry.subscribe(this::show).and(model.sheet.subscribe(this::show));
    }

    private HBox tools() {
        ToggleGroup group = new ToggleGroup();
        HBox tools = new HBox();
        tools.getStyleClass().addAll("checks-tools", "segmented");
        for (Sheet sheet : Sheet.values()) {
            ToggleButton tab = new ToggleButton(sheet.title());
            tab.setId("live-" + sheet.name().toLowerCase(Locale.ROOT));
            tab.getStyleClass().add(Styles.SMALL);
            tab.setToggleGroup(group);
            tab.setOnAction(event -> {
                tab.setSelected(true);
                model.sheet.set(sheet);
            });
            tabs.put(sheet, tab);
            tools.getChildren().add(tab);
        }
        return tools;
    }

    private void show(Telemetry telemetry) {
        boolean isConnected = !telemetry.connections().isEmpty()
                || !telemetry.drift().edges().isEmpty()
                || !telemetry.told().alerts().isEmpty();
        getChildren().setAll(isConnected ? split : nothing);
        connections.show(telemetry);
        tabs.forEach((sheet, tab) -> tab.setText(sheet.title() + "  " + sheet.count(telemetry)));
        Tables.refill(strangers, LiveWords.strangers(telemetry), Stranger::service);
        Tables.refill(alerts, telemetry.told().alerts());
        Tables.refill(
                evaluations,
                telemetry.told().evaluations(),
                evaluation -> List.of(evaluation.subject(), evaluation.suite(), evaluation.metric()));
    }

    private void show(Sheet sheet) {
        tabs.forEach((one, tab) -> tab.setSelected(one == sheet));
        told.setCenter(
                switch (sheet) {
                    case DRIFT -> drift;
                    case STRANGERS -> strangers;
                    case ALERTS -> alerts;
                    case EVALUATIONS -> evaluations;
                });
    }

    private void strangers(LiveController controller) {
        strangers.setId("stranger-table");
        Tables.prepare(strangers, "Unknown services", controller::identify);
        strangers
                .getColumns()
                .addAll(List.of(
                        Tables.text(
                                "Service", 180, stranger -> stranger.service().shown()),
                        Tables.text("Told apart by", 360, LiveWords::attributes),
                        Tables.figure("Facts", 70, stranger -> (double) stranger.facts(), LiveController::count),
                        Tables.text(
                                "From", 260, stranger -> stranger.provenance().source())));
        strangers.setPlaceholder(new EmptyState(
                "mdi2c-check-circle-outline",
                "Every service is an element",
                "Double-click or Enter on an unknown one says which element it is."));
    }

    private void alerts(LiveController controller) {
        alerts.setId("alert-table");
        Tables.prepare(alerts, "Alerts", alert -> controller.show(alert.subject()));
        alerts.getColumns().add(Tables.glyph(Alert::level, StateGlyph::of));
        alerts.getColumns()
                .addAll(List.of(
                        Tables.text("Element", 160, alert -> name(alert.subject())),
                        Tables.text(
                                "Alert",
                                180,
                                alert -> alert.state() == Alert.State.SILENCED
                                        ? alert.name() + " (silenced)"
                                        : alert.name()),
                        Tables.text("Since", 90, alert -> LiveWords.ago(alert.since(), clock.instant())),
                        Tables.text("What", 420, Alert::summary)));
        alerts.setPlaceholder(new EmptyState(
                "mdi2b-bell-outline", "No alert is firing", "Alerts come from connections to Alertmanager."));
    }

    private void evaluations(LiveController controller) {
        evaluations.setId("evaluation-table");
        Tables.prepare(evaluations, "Evaluations", evaluation -> controller.show(evaluation.subject()));
        evaluations.getColumns().add(Tables.glyph(Evaluation::fails, StateGlyph::ofFailing));
        evaluations
                .getColumns()
                .addAll(List.of(
                        Tables.text("Element", 160, evaluation -> name(evaluation.subject())),
                        Tables.text("Suite", 160, Evaluation::suite),
                        Tables.text("Score", 160, Evaluation::metric),
                        Tables.figure(
                                "Value", 80, evaluation -> evaluation.score().value(), LivePane::score),
                        Tables.text(
                                "At least",
                                80,
                                evaluation -> evaluation.threshold().isPresent()
                                        ? score(evaluation.threshold().getAsDouble())
                                        : ""),
                        Tables.text("Trend", 110, LiveWords::trend),
                        Tables.text("When", 90, evaluation -> LiveWords.ago(evaluation.time(), clock.instant())),
                        Tables.text(
                                "From",
                                220,
                                evaluation -> evaluation.provenance().detail())));
        evaluations.setPlaceholder(new EmptyState(
                "mdi2c-clipboard-check-outline",
                "No evaluations",
                "Results of evaluation suites come from files and servers that connections.yaml names."));
    }

    private static String score(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    private String name(String id) {
        return architecture.get().element(id).map(Element::name).orElse(id);
    }

    void takeKeyboard() {
        switch (model.sheet.get()) {
            case DRIFT -> drift.takeKeyboard();
            case STRANGERS -> strangers.requestFocus();
            case ALERTS -> alerts.requestFocus();
            case EVALUATIONS -> evaluations.requestFocus();
        }
    }

    void close() {
        subscription.unsubscribe();
        drift.close();
    }
}
