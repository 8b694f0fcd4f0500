package dev.plumbline.views.simulation;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.views.simulation.StackedBar.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// For each entry point: what the time of an answer goes into, and what requests fail by.
final class CauseBars {

    /// Shares below this are not worth a line.
    private static final double TELLING = 0.0005;
    private static final double LEAST = 1e-6;

    private final Played played;
    private final Consumer<String> select;

    CauseBars(Played played, Consumer<String> select) {
        this.played = played;
        this.select = select;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        played.result()
                .observed()
                .ifPresent(
                        observed -> observed.entryPoints().forEach((id, requests) -> nodes.add(entry(id, requests))));
        if (nodes.isEmpty()) {
            nodes.add(OverviewPane.text("Formulas do not tell causes; play the scenario.", Styles.TEXT_MUTED));
        }
        return nodes;
    }

    private Node entry(String id, Observed.Requests requests) {
        VBox box = new VBox(OverviewPane.link(played.nameOf(id), id, select));
        box.getStyleClass().add("cause-entry");
        box.setMinHeight(Region.USE_PREF_SIZE);
        List<Cause> causes = causes(requests.spent());
        double whole = causes.stream().mapToDouble(Cause::value).sum();
        if (whole > 0) {
            StackedBar bar = new StackedBar(
                    causes.stream()
                            .map(cause -> new Segment(cause.value, cause.style))
                            .toList(),
                    whole);
            bar.setAccessibleText("Time of an answer: " + words(causes));
            box.getChildren().addAll(bar, legend(causes));
        }
        requests.failures().entrySet().stream()
                .filter(cause -> cause.getValue().value() > TELLING)
                .sorted(Map.Entry.comparingByValue((one, other) -> Double.compare(other.value(), one.value())))
                .forEach(cause -> box.getChildren().add(failure(cause.getKey(), cause.getValue())));
        return box;
    }

    private static List<Cause> causes(Observed.Spent spent) {
        return List.of(
                        new Cause("working", spent.working().value(), "cause-working"),
                        new Cause("waiting", spent.waiting().value(), "cause-waiting"),
                        new Cause("network", spent.network().value(), "cause-network"),
                        new Cause("retrying", spent.retrying().value(), "cause-retrying"))
                .stream()
                .filter(cause -> cause.value > LEAST)
                .toList();
    }

    private static String words(List<Cause> causes) {
        return String.join(", ", causes.stream().map(Cause::words).toList());
    }

    private static Node legend(List<Cause> causes) {
        FlowPane legend = new FlowPane(10, 0);
        for (Cause cause : causes) {
            Region sample = new Region();
            sample.getStyleClass().addAll("cause-sample", cause.style);
            Label label = new Label(cause.words(), sample);
            label.getStyleClass().add("cause-words");
            legend.getChildren().add(label);
        }
        return legend;
    }

    private static Node failure(String cause, Estimate share) {
        Label name = new Label("fails by " + cause);
        name.getStyleClass().add("cause-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        StackedBar bar = new StackedBar(List.of(new Segment(share.value(), "cause-failing")), 1);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label value = new Label(FigureText.share(share));
        value.getStyleClass().add("cause-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(name, bar, value);
        row.getStyleClass().add("cause-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// @param value seconds; not a number where it is not known
    private record Cause(String name, double value, String style) {

        String words() {
            return name + " " + FigureText.seconds(value);
        }
    }
}
