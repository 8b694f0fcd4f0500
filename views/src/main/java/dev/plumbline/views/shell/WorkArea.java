package dev.plumbline.views.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The panels around the diagram, each of which can be hidden.
final class WorkArea extends StackPane {

    private static final double TREE_SHARE = 0.17;
    private static final double INSPECTOR_SHARE = 0.79;
    private static final double EVIDENCE_SHARE = 0.8;

    private final WorkbenchModel model;
    private final Panels panels;
    private final SplitPane columns = new SplitPane();
    private final VBox left = new VBox();
    private final BorderPane diagram = new BorderPane();
    private final SplitPane rows = new SplitPane();
    private final Subscription subscription;

    WorkArea(WorkbenchModel model, Panels panels) {
        this.model = model;
        this.panels = panels;
        setMinSize(0, 0);
        diagram.setMinSize(0, 0);
        diagram.setTop(panels.comparison().bar());
        diagram.setCenter(panels.canvas().view());
        rows.setOrientation(Orientation.VERTICAL);
        columns.getStyleClass().add("work-columns");
        rows.getStyleClass().add("work-rows");
        left.setMinWidth(0);
        left.getChildren().addAll(panels.tree().view(), panels.views().view());
        VBox.setVgrow(panels.tree().view(), Priority.ALWAYS);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(panels.inspector().view(), false);
        SplitPane.setResizableWithParent(panels.evidence().view(), false);
        getChildren().add(rows);
        subscription = model.treeShown
                .subscribe(this::arrange)
                .and(model.inspectorShown.subscribe(this::arrange))
                .and(model.evidenceShown.subscribe(this::arrange));
        arrange();
    }

    void close() {
        subscription.unsubscribe();
    }

    private void arrange() {
        List<Node> across = new ArrayList<>();
        if (model.treeShown.get()) {
            across.add(left);
        }
        across.add(diagram);
        if (model.inspectorShown.get()) {
            across.add(panels.inspector().view());
        }
        columns.getItems().setAll(across);
        columns.setDividerPositions(dividers());
        List<Node> down = new ArrayList<>(List.of(columns));
        if (model.evidenceShown.get()) {
            down.add(panels.evidence().view());
        }
        rows.getItems().setAll(down);
        rows.setDividerPositions(EVIDENCE_SHARE);
    }

    private double[] dividers() {
        if (!model.treeShown.get()) {
            return new double[] {INSPECTOR_SHARE};
        }
        return new double[] {TREE_SHARE, INSPECTOR_SHARE};
    }
}
