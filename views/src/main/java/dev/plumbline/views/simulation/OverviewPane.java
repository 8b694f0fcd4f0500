package dev.plumbline.views.simulation;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The answer to the three questions of a lead: does it hold, what breaks first, and where does the time go.
final class OverviewPane extends ScrollPane {

    OverviewPane(Played played, Consumer<String> select) {
        getStyleClass().add("simulation-overview");
        setId("simulation-overview");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
        GridPane columns = new GridPane();
        columns.setHgap(24);
        columns.getStyleClass().add("simulation-content");
        columns.addRow(
                0,
                section("Does it hold?", assertions(played)),
                section("What breaks first", new BreakRanking(played, select).nodes()),
                section("Where the time goes, and why requests fail", new CauseBars(played, select).nodes()));
        for (double share : new double[] {30, 33, 37}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setHgrow(Priority.ALWAYS);
            columns.getColumnConstraints().add(column);
        }
        setContent(columns);
    }

    private static List<Node> assertions(Played played) {
        List<AssertionOutcome> outcomes = played.result().assertions();
        if (outcomes.isEmpty()) {
            return List.of(text(
                    "The scenario asserts nothing. Add what must hold, as in feed.latency.p99 < 250ms.",
                    Styles.TEXT_MUTED));
        }
        List<Node> rows = new ArrayList<>();
        for (AssertionOutcome outcome : outcomes) {
            Label expression = text(outcome.expression(), "assertion-text");
            Label detail = text(
                    VerdictGlyph.words(outcome.verdict()) + ": " + outcome.detail(),
                    Styles.TEXT_MUTED,
                    "assertion-detail");
            VBox words = new VBox(expression, detail);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(VerdictGlyph.of(outcome.verdict()), words);
            row.getStyleClass().add("assertion-row");
            row.setMinHeight(Region.USE_PREF_SIZE);
            rows.add(row);
        }
        return rows;
    }

    private static Node section(String title, List<Node> content) {
        VBox box = new VBox(text(title, "section-title"));
        box.getChildren().addAll(content);
        box.getStyleClass().add("overview-section");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    static Label text(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// The name of a part, as a way to it.
    static Hyperlink link(String text, String id, Consumer<String> select) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("part-link");
        link.setOnAction(event -> {
            link.setVisited(false);
            select.accept(id);
        });
        return link;
    }
}
