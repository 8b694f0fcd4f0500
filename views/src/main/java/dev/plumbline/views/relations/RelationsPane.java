package dev.plumbline.views.relations;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.evidence.Tables;
import dev.plumbline.views.style.EmptyState;
import dev.plumbline.views.style.FilterField;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The layout of the relations: the table under its tools.
final class RelationsPane extends BorderPane {

    private final RelationsModel model;
    private final RelationsController controller;
    private final TableView<RelationRow> table = new TableView<>();
    private final Label count = new Label();
    private final Subscription subscription;
    /// Rows are replaced, or follow the diagram, while nobody chooses any.
    private boolean following;

    RelationsPane(RelationsModel model, RelationsController controller) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("relations");
        setMinSize(0, 0);
        table.setId("relation-table");
        table.setMinSize(0, 0);
        table.setFixedCellSize(26);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Tables.prepare(table, "Relations", controller::go);
        table.getColumns().add(Tables.text("From", 180, RelationRow::from));
        table.getColumns().add(Tables.text("Relation", 110, RelationRow::verb));
        table.getColumns().add(Tables.text("To", 180, RelationRow::to));
        table.getColumns().add(Tables.text("Protocol", 90, RelationRow::protocol));
        table.getColumns().add(Tables.text("Mode", 80, RelationRow::mode));
        table.getColumns().add(Tables.text("Timeout", 80, RelationRow::timeout));
        table.getColumns().add(count("Attempts", RelationRow::attempts));
        table.getColumns().add(Tables.text("When it fails", 110, RelationRow::criticality));
        table.getColumns().add(count("Findings", RelationRow::findings));
        setTop(tools());
        setCenter(table);
        ListChangeListener<Integer> chosen = change -> choose();
        table.getSelectionModel().getSelectedIndices().addListener(chosen);
        subscription = model.listed.subscribe(this::fill).and(model.chosen.subscribe(ids -> follow()));
    }

    private static TableColumn<RelationRow, Double> count(String title, ToLongFunction<RelationRow> value) {
        return Tables.figure(
                title,
                80,
                row -> (double) value.applyAsLong(row),
                number -> number == 0 ? "" : Long.toString(number.longValue()));
    }

    private HBox tools() {
        CheckBox narrowed = new CheckBox("Only of what is selected");
        narrowed.setId("relations-narrowed");
        narrowed.setMinWidth(USE_PREF_SIZE);
        narrowed.selectedProperty().bindBidirectional(model.narrowed);
        FilterField filter =
                new FilterField("relations-filter", "element, verb, protocol, mode", "relations", model.filter);
        count.setId("relations-count");
        count.getStyleClass().add(Styles.TEXT_MUTED);
        count.setMinWidth(USE_PREF_SIZE);
        HBox tools = new HBox(narrowed, filter, count);
        tools.getStyleClass().add("checks-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    void takeKeyboard() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getFocusModel().focus(0);
        }
    }

    private void fill(RelationListing.Listed listed) {
        count.setText(
                listed.rows().size() == listed.all()
                        ? listed.all() + " relations"
                        : listed.rows().size() + " of " + listed.all() + " relations");
        table.setPlaceholder(empty(listed));
        following = true;
        Tables.refill(table, listed.rows(), RelationRow::id);
        table.sort();
        following = false;
        follow();
    }

    private Node empty(RelationListing.Listed listed) {
        if (listed.within() > 0) {
            Button clear = new Button("Clear filter");
            clear.setOnAction(event -> model.filter.set(""));
            return new EmptyState(
                    "mdi2f-filter-off-outline", "0 of " + listed.within() + " match", model.filter.get(), clear);
        }
        return listed.all() > 0
                ? new EmptyState("mdi2a-arrow-right-thin", "No relations", "Nothing leads to or from what is selected.")
                : new EmptyState("mdi2a-arrow-right-thin", "No relations", "Select an element and press C.");
    }

    /// Chooses the rows of what is selected on the diagram.
    private void follow() {
        Set<String> wanted = model.chosen.get();
        if (wanted.equals(chosen())) {
            return;
        }
        following = true;
        table.getSelectionModel().clearSelection();
        int first = -1;
        for (int i = 0; i < table.getItems().size() && !wanted.isEmpty(); i++) {
            if (wanted.contains(table.getItems().get(i).id())) {
                table.getSelectionModel().select(i);
                first = first < 0 ? i : first;
            }
        }
        following = false;
        if (first >= 0) {
            table.scrollTo(Math.max(0, first - 2));
        }
    }

    private void choose() {
        Set<String> ids = chosen();
        if (!following && !ids.isEmpty()) {
            controller.choose(ids);
        }
    }

    private Set<String> chosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(row -> row != null)
                .map(RelationRow::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void close() {
        subscription.unsubscribe();
    }
}
