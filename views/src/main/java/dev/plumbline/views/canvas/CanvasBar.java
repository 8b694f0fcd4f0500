package dev.plumbline.views.canvas;

import atlantafx.base.theme.Styles;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.style.Buttons;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar over the canvas: where one is, what is overlaid, how large.
final class CanvasBar extends HBox {

    private final CanvasModel model;
    private final CanvasController controller;
    private final KeyHints keys;
    private final HBox crumbs = new HBox();
    private final LensPicker overlayPicker;
    private final Subscription subscription;

    CanvasBar(CanvasModel model, CanvasController controller, KeyHints keys) {
        this.model = model;
        this.controller = controller;
        this.keys = keys;
        overlayPicker = new LensPicker(model, keys);
        getStyleClass().add("canvas-bar");
        setAlignment(Pos.CENTER_LEFT);
        crumbs.getStyleClass().add("canvas-crumbs");
        crumbs.setAlignment(Pos.CENTER_LEFT);
        crumbs.setMinWidth(0);
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        HBox depth = depths();
        getChildren()
                .addAll(crumbs, depth, controller.flows().picker(), overlayPicker, new Separator(Orientation.VERTICAL));
        getChildren().addAll(zoomTools());
        subscription = model.view.subscribe(view -> showCrumbs()).and(model.focused.subscribe(focused -> {
            depth.setVisible(!focused.isEmpty());
            depth.setManaged(!focused.isEmpty());
        }));
    }

    void close() {
        subscription.unsubscribe();
        overlayPicker.close();
    }

    private void showCrumbs() {
        crumbs.getChildren().clear();
        model.opened.get().ifPresent(opened -> {
            String scope = model.view.get().scope();
            View view = model.view.get();
            addCrumb("Landscape", null, scope == null && view.isOfScope());
            if (scope != null) {
                List<String> path =
                        new ArrayList<>(opened.architecture().ancestors(scope).reversed());
                path.add(scope);
                for (String id : path) {
                    addCrumb(opened.architecture().requireElement(id).name(), id, id.equals(scope) && view.isOfScope());
                }
            }
            if (!view.isOfScope()) {
                addCrumb(view.title(), null, true);
            }
        });
    }

    private void addCrumb(String name, @Nullable String scope, boolean last) {
        if (!crumbs.getChildren().isEmpty()) {
            FontIcon divider = new FontIcon("mdi2c-chevron-right");
            divider.getStyleClass().add("crumb-divider");
            crumbs.getChildren().add(divider);
        }
        if (last) {
            Label here = new Label(name);
            here.getStyleClass().addAll("crumb", Styles.TEXT_BOLD);
            crumbs.getChildren().add(here);
        } else {
            Hyperlink link = new Hyperlink(name);
            link.getStyleClass().add("crumb");
            link.setOnAction(event -> controller.travelling().goTo(scope));
            crumbs.getChildren().add(link);
        }
    }

    private HBox depths() {
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER);
        Label label = new Label("Focus");
        label.getStyleClass().addAll(Styles.TEXT_MUTED, "bar-label");
        box.getChildren().add(label);
        ToggleGroup group = new ToggleGroup();
        for (int depth = 1; depth <= 4; depth++) {
            int steps = depth;
            ToggleButton button = new ToggleButton(Integer.toString(depth));
            button.getStyleClass()
                    .addAll(
                            "depth-button",
                            Styles.SMALL,
                            depth == 1 ? Styles.LEFT_PILL : depth == 4 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setTooltip(new Tooltip(depth == 1 ? "Direct neighbours" : "Up to " + depth + " relations away"));
            button.setToggleGroup(group);
            button.setFocusTraversable(false);
            button.setOnAction(event -> {
                controller.spotlight().reach(steps);
                button.setSelected(true);
            });
            button.setSelected(model.focusDepth.get() == depth);
            model.focusDepth.subscribe(chosen -> button.setSelected(chosen.intValue() == steps));
            box.getChildren().add(button);
        }
        return box;
    }

    void showOverlays() {
        overlayPicker.show();
    }

    private HBox nesting() {
        Label open = new Label();
        open.setId("open-levels");
        open.getStyleClass().addAll(Styles.TEXT_MUTED, "zoom-level");
        open.setTooltip(new Tooltip("How many levels of nesting are open"));
        open.textProperty().bind(model.nesting.map(Nesting::text));
        Button fewer = tool(
                "mdi2u-unfold-less-horizontal",
                "One level of nesting less",
                "canvas.fewer-levels",
                controller.travelling()::fewerLevels);
        Button more = tool(
                "mdi2u-unfold-more-horizontal",
                "One level of nesting more",
                "canvas.more-levels",
                controller.travelling()::moreLevels);
        fewer.disableProperty().bind(model.nesting.map(nesting -> nesting.open() <= nesting.least()));
        more.disableProperty().bind(model.nesting.map(nesting -> nesting.open() >= nesting.most()));
        HBox box = new HBox(fewer, open, more);
        box.setAlignment(Pos.CENTER);
        box.managedProperty().bind(model.nesting.map(nesting -> nesting.most() > nesting.least()));
        box.visibleProperty().bind(box.managedProperty());
        return box;
    }

    private List<Node> zoomTools() {
        ToggleButton map = Buttons.toggle("mdi2m-map-outline", keys.of("Minimap", "canvas.minimap"));
        map.selectedProperty().bindBidirectional(model.minimap);
        Label scale = new Label();
        scale.setId("zoom-level");
        scale.getStyleClass().addAll(Styles.TEXT_MUTED, "zoom-level");
        scale.textProperty().bind(model.viewport.map(viewport -> Math.round(viewport.scale() * 100) + " %"));
        return List.of(
                nesting(),
                new Separator(Orientation.VERTICAL),
                tool("mdi2m-minus", "Zoom out", "canvas.zoom-out", controller.zooming()::out),
                scale,
                tool("mdi2p-plus", "Zoom in", "canvas.zoom-in", controller.zooming()::in),
                tool("mdi2n-numeric-1-box-outline", "100 %", "canvas.zoom-to-100", controller.zooming()::actualSize),
                tool("mdi2f-fit-to-page-outline", "Zoom to fit", "canvas.zoom-to-fit", controller.zooming()::fit),
                tool(
                        "mdi2b-bullseye",
                        "Focus on the neighbourhood of the selection",
                        "canvas.focus",
                        () -> controller.spotlight().toggle(FocusSide.BOTH)),
                map);
    }

    private Button tool(String icon, String text, String command, Runnable action) {
        return Buttons.icon(icon, keys.of(text, command), action);
    }
}
