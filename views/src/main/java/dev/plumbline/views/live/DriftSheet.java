package dev.plumbline.views.live;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.views.evidence.Tables;
import dev.plumbline.views.preview.ChangePreview;
import dev.plumbline.views.preview.PreviewPane;
import dev.plumbline.views.style.EmptyState;
import dev.plumbline.views.style.StateGlyph;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// Who uses whom, declared against observed; beside it, what adopting the chosen rows would change in the files.
final class DriftSheet extends BorderPane {

    private final LiveModel model;
    private final LiveController controller;
    private final Supplier<Architecture> architecture;
    private final TableView<Drift.Edge> table = new TableView<>();
    private final CheckBox all = new CheckBox("Show what is confirmed too");
    private final Button adopt = new Button("Adopt into the model", new FontIcon("mdi2s-source-merge"));
    private final Label notes = new Label();
    private final VBox card = new VBox();
    private final Subscription subscription;
    /// Rows are replaced while people's choice stays.
    private boolean refilling;

    DriftSheet(LiveModel model, LiveController controller, Supplier<Architecture> architecture, InstantSource clock) {
        this.model = model;
        this.controller = controller;
        this.architecture = architecture;
        table.setId("drift-table");
        Tables.prepare(table, "Drift", controller::go);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().add(Tables.glyph(Drift.Edge::state, StateGlyph::of));
        table.getColumns().add(Tables.text("From", 140, edge -> name(edge.from())));
        table.getColumns().add(Tables.text("To", 140, edge -> name(edge.to())));
        table.getColumns().add(Tables.text("State", 128, edge -> LiveWords.drift(edge.state())));
        table.getColumns().add(Tables.text("Sure", 108, LiveWords::confidence));
        table.getColumns().add(Tables.figure("Calls", 60, edge -> (double) edge.calls(), LiveController::count));
        table.getColumns()
                .add(Tables.text(
                        "Last seen",
                        90,
                        edge -> edge.lastSeen()
                                .map(time -> LiveWords.ago(time, clock.instant()))
                                .orElse("never")));
        table.getColumns().add(Tables.text("Because", 230, Drift.Edge::why));
        adopt.setId("drift-adopt");
        adopt.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        adopt.setOnAction(event -> controller.adopt());
        Button show = new Button("Show on the diagram", new FontIcon("mdi2m-map-marker-path"));
        show.getStyleClass().add(Styles.SMALL);
        show.setOnAction(event -> model.chosen.get().stream().findFirst().ifPresent(controller::go));
        show.disableProperty().bind(model.chosen.map(List::isEmpty));
        all.setId("drift-all");
        notes.getStyleClass().add(Styles.TEXT_MUTED);
        notes.setWrapText(true);
        HBox actions = new HBox(8, show, adopt);
        actions.getStyleClass().add("check-actions");
        card.getStyleClass().add("check-content");
        ScrollPane scroll = new ScrollPane(card);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        BorderPane beside = new BorderPane(scroll);
        beside.setTop(actions);
        beside.getStyleClass().add("check-card");
        beside.setMinWidth(0);
        HBox tools = new HBox(12, all, notes);
        tools.getStyleClass().add("checks-tools");
        BorderPane left = new BorderPane(table);
        left.setTop(tools);
        left.setMinWidth(0);
        SplitPane split = new SplitPane(left, beside);
        split.getStyleClass().add("work-columns");
        split.setDividerPositions(0.66);
        setCenter(split);
        setMinSize(0, 0);
        subscription = model.telemetry
                .subscribe(told -> refill())
                .and(all.selectedProperty().subscribe(wanted -> refill()))
                .and(model.preview.subscribe(this::show));
        table.getSelectionModel().getSelectedItems().subscribe(this::chose);
        table.setPlaceholder(new EmptyState(
                "mdi2c-check-circle-outline",
                "No drift",
                "What was observed is declared, and what is declared was observed."));
    }

    private void refill() {
        Drift drift = model.telemetry.get().drift();
        notes.setText(String.join(" ", drift.notes()));
        refilling = true;
        Tables.refill(
                table,
                drift.edges().stream()
                        .filter(edge -> all.isSelected() || edge.state() != Drift.State.CONFIRMED)
                        .toList(),
                LiveWords::key);
        refilling = false;
        chose();
    }

    private void chose() {
        if (!refilling) {
            controller.choose(List.copyOf(table.getSelectionModel().getSelectedItems()));
        }
    }

    private void show(Optional<ChangePreview> preview) {
        boolean isUseful = preview.filter(shown -> !shown.places().isEmpty()).isPresent();
        adopt.setDisable(!isUseful);
        Node content = isUseful
                ? new PreviewPane(preview.orElseThrow())
                : hint(
                        model.chosen.get().isEmpty()
                                ? "Choose rows to see what adopting them would change."
                                : "Adopting this changes nothing.");
        card.getChildren().setAll(content);
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setWrapText(true);
        return hint;
    }

    private String name(String id) {
        return architecture.get().element(id).map(Element::name).orElse(id);
    }

    void takeKeyboard() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    void close() {
        subscription.unsubscribe();
    }
}
