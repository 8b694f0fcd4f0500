package dev.plumbline.views.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The panels around the diagram, each of which can be hidden, and comes back as large as it was.
final class WorkArea extends StackPane {

    /// What the panels beside the diagram leave to it at least.
    private static final double DIAGRAM_SHARE = 0.2;

    private final WorkbenchModel model;
    private final Node diagram;
    private final OutdatedNote outdated;
    private final List<Panel> before;
    private final List<Panel> behind;
    private final Panel below;
    private final SplitPane columns = new SplitPane();
    private final SplitPane rows = new SplitPane();
    private final Subscription subscription;

    WorkArea(WorkbenchModel model, Panels panels) {
        this.model = model;
        outdated = new OutdatedNote(model, panels.source()::goTo);
        BorderPane seen = new BorderPane(new StackPane(
                panels.canvas().view(), outdated, panels.scenario().view()));
        // What lies under the editor of scenarios is not to be reached by the keyboard.
        panels.canvas().view().disableProperty().bind(panels.scenario().opened());
        VBox standpoint = new VBox(panels.comparison().bar());
        standpoint.visibleProperty().bind(model.presenting.not());
        standpoint.managedProperty().bind(standpoint.visibleProperty());
        seen.setTop(standpoint);
        seen.setMinSize(0, 0);
        diagram = seen;
        VBox left = new VBox(panels.tree().view(), panels.views().view());
        left.setMinWidth(0);
        VBox.setVgrow(panels.tree().view(), Priority.ALWAYS);
        before = List.of(new Panel("tree", left, model.treeShown, 0.17));
        behind = List.of(
                new Panel("source", panels.source().view(), model.sourceShown, 0.3),
                new Panel("inspector", panels.inspector().view(), model.inspectorShown, 0.21));
        below = new Panel("evidence", panels.evidence().view(), model.evidenceShown, 0.2);
        setMinSize(0, 0);
        rows.setOrientation(Orientation.VERTICAL);
        columns.getStyleClass().add("work-columns");
        rows.getStyleClass().add("work-rows");
        getChildren().add(rows);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> measure());
        subscription = listen();
        arrange();
    }

    private Subscription listen() {
        List<Panel> all = new ArrayList<>(before);
        all.addAll(behind);
        all.add(below);
        Subscription together = model.shares.subscribe((old, now) -> divide());
        for (Panel panel : all) {
            SplitPane.setResizableWithParent(panel.node, false);
            together = together.and(panel.shown.subscribe((old, now) -> arrange()));
        }
        return together.and(model.presenting.subscribe((old, now) -> rearrange()));
    }

    /// A split that gets panels and another size at once takes the panels for empty: the size comes first.
    private void rearrange() {
        if (getScene() != null && !model.presenting.get()) {
            getScene().getRoot().applyCss();
            getScene().getRoot().layout();
        }
        arrange();
    }

    void close() {
        subscription.unsubscribe();
        outdated.close();
    }

    private void arrange() {
        measure();
        List<Node> across = new ArrayList<>(nodes(before));
        across.add(diagram);
        across.addAll(nodes(behind));
        columns.getItems().setAll(across);
        List<Node> down = new ArrayList<>(List.of(columns));
        down.addAll(nodes(List.of(below)));
        rows.getItems().setAll(down);
        divide();
    }

    private List<Node> nodes(List<Panel> panels) {
        return panels.stream()
                .filter(this::isSeen)
                .<Node>map(panel -> panel.node)
                .toList();
    }

    /// While only the diagram is seen, the panels wait to come back as they were.
    private boolean isSeen(Panel panel) {
        return panel.shown.get() && !model.presenting.get();
    }

    /// Gives the panels that are shown their shares.
    private void divide() {
        List<Double> left = shares(before);
        List<Double> right = shares(behind);
        double all = sum(left) + sum(right);
        double scale = Math.min(1, (1 - DIAGRAM_SHARE) / Math.max(all, 0.01));
        List<Double> positions = new ArrayList<>();
        double at = 0;
        for (double share : left) {
            at += share * scale;
            positions.add(at);
        }
        at = 1 - sum(right) * scale;
        for (double share : right) {
            positions.add(at);
            at += share * scale;
        }
        columns.setDividerPositions(
                positions.stream().mapToDouble(Double::doubleValue).toArray());
        rows.setDividerPositions(1 - share(below));
    }

    private List<Double> shares(List<Panel> panels) {
        return panels.stream().filter(this::isSeen).map(this::share).toList();
    }

    private double share(Panel panel) {
        return model.shares.get().getOrDefault(panel.name, panel.usual);
    }

    private static double sum(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).sum();
    }

    /// Notes how large people made the panels.
    private void measure() {
        SortedMap<String, Double> shares = new TreeMap<>(model.shares.get());
        before.forEach(panel -> measure(panel, panel.node.getWidth() / columns.getWidth(), shares));
        behind.forEach(panel -> measure(panel, panel.node.getWidth() / columns.getWidth(), shares));
        measure(below, below.node.getHeight() / rows.getHeight(), shares);
        model.shares.set(shares);
    }

    private void measure(Panel panel, double share, SortedMap<String, Double> shares) {
        boolean isPlaced = panel.node.getScene() != null && share > 0.02 && share < 0.98;
        // A pixel more or less is nobody's wish.
        if (isPlaced && Math.abs(share - share(panel)) > 0.004) {
            shares.put(panel.name, Math.round(share * 1000) / 1000.0);
        }
    }

    /// A panel beside or below the diagram.
    ///
    /// @param usual the share that it has at first
    private record Panel(String name, Region node, BooleanProperty shown, double usual) {}
}
