package dev.plumbline.views.checks;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.plumbline.views.MomentText;
import dev.plumbline.views.RuleReport;
import dev.plumbline.views.style.EmptyState;
import dev.plumbline.views.style.FilterField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The layout of the checks: the list under its tools, and what is known about the chosen finding beside it.
final class ChecksPane extends BorderPane {

    private final ChecksModel model;
    private final ChecksController controller;
    private final ListView<CheckRow> list = new ListView<>();
    private final Label count = new Label();
    private final Label failures = new Label("", new FontIcon("mdi2a-alert-outline"));
    private final ToggleButton waived = kind("checks-waived", CheckRows.Kind.WAIVED);
    private final ToggleButton asked = kind("checks-asked", CheckRows.Kind.CANNOT_TELL);
    private final Subscription subscription;
    /// Rows are replaced while people's choice stays.
    private boolean refilling;

    ChecksPane(ChecksModel model, ChecksController controller, Node card) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("checks");
        setMinSize(0, 0);
        list.setId("check-list");
        list.setFixedCellSize(26);
        list.setAccessibleText("Findings of the rules");
        list.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(rows -> new CheckCell(controller::toggle, controller::go));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setMinSize(0, 0);
        failures.setId("checks-failures");
        failures.getStyleClass().addAll("checks-failures", Styles.WARNING);
        failures.setWrapText(true);
        failures.managedProperty().bind(failures.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox tools = tools();
        tools.setMinHeight(USE_PREF_SIZE);
        VBox left = new VBox(tools, failures, list);
        left.setMinSize(0, 0);
        SplitPane split = new SplitPane(left, card);
        split.getStyleClass().add("work-columns");
        split.setDividerPositions(0.62);
        setCenter(split);
        subscription = model.rows
                .subscribe(this::fill)
                .and(model.opened.subscribe(opened -> tell(opened.rules())))
                .and(model.filter.subscribe(this::explainNothing))
                .and(list.getSelectionModel().selectedItemProperty().subscribe(this::chose));
    }

    private HBox tools() {
        ChoiceBox<Grouping> grouping = new ChoiceBox<>();
        grouping.setId("checks-grouping");
        grouping.getItems().setAll(Grouping.values());
        grouping.valueProperty().bindBidirectional(model.grouping);
        grouping.setAccessibleText("Group by");
        grouping.getStyleClass().add(Styles.SMALL);
        Label by = new Label("Group by");
        by.getStyleClass().add(Styles.TEXT_MUTED);
        by.setMinWidth(USE_PREF_SIZE);
        by.setLabelFor(grouping);
        FilterField filter =
                new FilterField("checks-filter", "rule, element, severity, words", "findings", model.filter);
        count.setId("checks-count");
        count.getStyleClass().add(Styles.TEXT_MUTED);
        count.setMinWidth(USE_PREF_SIZE);
        HBox tools = new HBox(by, grouping, filter, waived, asked, count);
        tools.getStyleClass().add("checks-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private ToggleButton kind(String id, CheckRows.Kind kind) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> {
            Set<CheckRows.Kind> wanted = EnumSet.noneOf(CheckRows.Kind.class);
            wanted.addAll(model.wanted.get());
            if (button.isSelected()) {
                wanted.add(kind);
            } else {
                wanted.remove(kind);
            }
            model.wanted.set(Set.copyOf(wanted));
        });
        return button;
    }

    private void tell(RuleReport report) {
        label(waived, report.waived().size(), " waived");
        label(asked, report.questions().size(), " cannot tell");
        count.setText(report.ran().map(run -> run.rules() + " rules").orElse(""));
        failures.setText(String.join(" ", report.failures()));
        failures.setVisible(!report.failures().isEmpty());
        explainNothing();
    }

    private void explainNothing() {
        if (model.rows.get().isEmpty()) {
            list.setPlaceholder(empty(model.opened.get().rules()));
        }
    }

    private static void label(ToggleButton button, int number, String what) {
        button.setText(number + what);
        button.setVisible(number > 0 || button.isSelected());
    }

    private Node empty(RuleReport report) {
        Set<CheckRows.Kind> wanted = model.wanted.get();
        int all = report.findings().size()
                + (wanted.contains(CheckRows.Kind.WAIVED) ? report.waived().size() : 0)
                + (wanted.contains(CheckRows.Kind.CANNOT_TELL)
                        ? report.questions().size()
                        : 0);
        if (!model.filter.get().isBlank() && all > 0) {
            Button clear = new Button("Clear filter");
            clear.setOnAction(event -> model.filter.set(""));
            return new EmptyState("mdi2f-filter-off-outline", "0 of " + all + " match", model.filter.get(), clear);
        }
        if (report.ran().isEmpty()) {
            return new EmptyState("mdi2p-progress-clock", "Not checked yet", "The rules are on their way.");
        }
        RuleReport.Run run = report.ran().get();
        return report.questions().isEmpty() && report.failures().isEmpty()
                ? new EmptyState(
                        "mdi2c-check-circle-outline",
                        "All " + run.rules() + " rules pass",
                        "Checked at " + MomentText.of(run.at()) + ".")
                : new EmptyState(
                        "mdi2c-check-circle-outline",
                        "No findings",
                        "No rule that could be decided is broken; "
                                + report.questions().size() + " questions are open.");
    }

    private void fill(List<CheckRow> rows) {
        explainNothing();
        if (rows.equals(list.getItems())) {
            return;
        }
        Optional<String> chosen = model.chosen.get().map(CheckRow::key);
        refilling = true;
        list.getItems().setAll(rows);
        int place = chosen.map(key -> indexOf(rows, key)).orElse(-1);
        if (place >= 0) {
            list.getSelectionModel().clearAndSelect(place);
        } else {
            list.getSelectionModel().clearSelection();
        }
        refilling = false;
        chose(list.getSelectionModel().getSelectedItem());
    }

    private static int indexOf(List<CheckRow> rows, String key) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof CheckRow.Said said && said.key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private void chose(@Nullable CheckRow row) {
        if (!refilling) {
            controller.choose(row instanceof CheckRow.Said said ? Optional.of(said) : Optional.empty());
        }
    }

    private void pressed(KeyEvent event) {
        CheckRow row = list.getSelectionModel().getSelectedItem();
        if (row == null || event.isShiftDown() || event.isControlDown() || event.isAltDown()) {
            return;
        }
        boolean used = switch (row) {
            case CheckRow.Group group -> {
                boolean turns = event.getCode() == KeyCode.ENTER
                        || event.getCode() == (group.isOpen() ? KeyCode.LEFT : KeyCode.RIGHT);
                if (turns) {
                    int place = list.getSelectionModel().getSelectedIndex();
                    controller.toggle(group);
                    list.getSelectionModel().clearAndSelect(place);
                }
                yield turns;
            }
            case CheckRow.Said said -> {
                if (event.getCode() == KeyCode.ENTER) {
                    controller.go(said);
                }
                yield event.getCode() == KeyCode.ENTER;
            }
        };
        if (used) {
            event.consume();
        }
    }

    /// Chooses the next finding, or the one before; from the last the first again.
    void step(int rows) {
        List<CheckRow> items = list.getItems();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof CheckRow.Said) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return;
        }
        int present = list.getSelectionModel().getSelectedIndex();
        int before = (int) places.stream().filter(place -> place < present).count();
        boolean isOn = places.contains(present);
        int next = rows > 0 ? before + (isOn ? 1 : 0) : before - 1;
        int place = places.get(Math.floorMod(next, places.size()));
        list.getSelectionModel().clearAndSelect(place);
        list.scrollTo(Math.max(0, place - 2));
        if (Objects.requireNonNull(items.get(place)) instanceof CheckRow.Said said) {
            controller.go(said);
        }
    }

    void takeKeyboard() {
        list.requestFocus();
    }

    void close() {
        subscription.unsubscribe();
    }
}
