package dev.plumbline.views.tree;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.plumbline.views.style.EmptyState;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The layout of the model tree.
final class TreePane extends VBox {

    private final TreeModel model;
    private final TreeView<String> tree = new TreeView<>();
    private final CustomTextField filter = new CustomTextField();

    TreePane(TreeModel model, Consumer<String> chosen, Runnable picked) {
        this.model = model;
        getStyleClass().addAll("side-panel", "tree-panel");
        setMinWidth(0);
        tree.setId("model-tree");
        tree.setShowRoot(false);
        tree.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        tree.setCellFactory(view -> new ElementCell(model, picked));
        tree.setAccessibleText("Model");
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && item.getValue() != null) {
                chosen.accept(item.getValue());
            }
        });
        EmptyState nothing = new EmptyState("mdi2f-filter-remove-outline", "Nothing matches", "Try fewer letters.");
        nothing.visibleProperty().bind(model.matches.isEqualTo(0).and(model.filter.isNotEmpty()));
        nothing.setMouseTransparent(true);
        StackPane body = new StackPane(tree, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(), filterField(), body);
    }

    private HBox header() {
        Label title = new Label("Model");
        title.getStyleClass().add("panel-title");
        Label count = new Label();
        count.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        count.textProperty()
                .bind(Bindings.createStringBinding(this::count, model.matches, model.filter, model.architecture));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox header = new HBox(title, count);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private String count() {
        int all = model.architecture.get().elements().size();
        return model.filter.get().isEmpty() ? Integer.toString(all) : model.matches.get() + " of " + all;
    }

    private HBox filterField() {
        filter.setId("tree-filter");
        filter.setPromptText("Filter elements");
        filter.setLeft(new FontIcon("mdi2f-filter-variant"));
        filter.getStyleClass().add(Styles.SMALL);
        filter.textProperty().bindBidirectional(model.filter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox row = new HBox(filter);
        row.getStyleClass().add("panel-filter");
        return row;
    }

    void focusFilter() {
        filter.requestFocus();
    }

    /// Shows what matches a filter.
    void show(TreeFilter filter) {
        tree.setRoot(filter.tree());
        tree.scrollTo(0);
    }

    /// Shows what has changed since.
    void renew(TreeFilter filter) {
        if (tree.getRoot() == null) {
            show(filter);
        } else {
            filter.renew(tree.getRoot());
        }
    }

    /// Selects the first of the elements that the tree shows.
    void select(Set<String> ids) {
        Optional<TreeItem<String>> item = ids.stream().findFirst().flatMap(id -> find(tree.getRoot(), id));
        if (item.isEmpty()) {
            tree.getSelectionModel().clearSelection();
            return;
        }
        for (TreeItem<String> above = item.get().getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
        if (!item.get().equals(tree.getSelectionModel().getSelectedItem())) {
            tree.getSelectionModel().select(item.get());
            tree.scrollTo(Math.max(0, tree.getRow(item.get()) - 4));
        }
    }

    private static Optional<TreeItem<String>> find(TreeItem<String> item, String id) {
        if (item == null) {
            return Optional.empty();
        }
        if (id.equals(item.getValue())) {
            return Optional.of(item);
        }
        return item.getChildren().stream()
                .flatMap(child -> find(child, id).stream())
                .findFirst();
    }
}
