package dev.plumbline.views.canvas;

import atlantafx.base.theme.Styles;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.style.Buttons;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar over the canvas: where one is, what is overlaid, how large.
final class CanvasBar extends StackPane {

    /// What only looks well goes first.
    private static final int SEPARATOR = 8;

    private final CanvasModel model;
    private final CanvasController controller;
    private final KeyHints keys;
    private final HBox crumbs = new HBox();
    private final ToolRow row;
    private final LensPicker overlayPicker;
    private final Subscription subscription;

    CanvasBar(CanvasModel model, CanvasController controller, KeyHints keys) {
        this.model = model;
        this.controller = controller;
        this.keys = keys;
        overlayPicker = new LensPicker(model, keys);
        crumbs.getStyleClass().add("canvas-crumbs");
        crumbs.setAlignment(Pos.CENTER_LEFT);
        HBox depth = depths();
        row = new ToolRow(crumbs, tools(depth));
        row.getStyleClass().add("canvas-bar");
        setMinWidth(0);
        getChildren().add(row);
        subscription = model.view
                .subscribe(view -> showCrumbs())
                .and(model.focused.subscribe(focused -> depth.setManaged(!focused.isEmpty())));
    }

    private List<ToolRow.Tool> tools(HBox depth) {
        Button actual =
                tool("mdi2n-numeric-1-box-outline", "100 %", "canvas.zoom-to-100", controller.zooming()::actualSize);
        Button fit = tool("mdi2f-fit-to-page-outline", "Zoom to fit", "canvas.zoom-to-fit", controller.zooming()::fit);
        Button focus = tool(
                "mdi2b-bullseye",
                "Focus on the neighbourhood of the selection",
                "canvas.focus",
                () -> controller.spotlight().toggle(FocusSide.BOTH));
        ToggleButton map = Buttons.toggle("mdi2m-map-outline", keys.of("Minimap", "canvas.minimap"));
        map.selectedProperty().bindBidirectional(model.minimap);
        MenuItem walk = new MenuItem("Walk along a flow…");
        walk.setOnAction(event -> controller.flows().choose());
        HBox nesting = nesting();
        ToolRow.Tool end = separator();
        end.node().managedProperty().bind(nesting.managedProperty());
        return List.of(
                new ToolRow.Tool(depth, 1, ToolItems.of(depth)),
                new ToolRow.Tool(controller.flows().picker(), 4, List.of(walk)),
                new ToolRow.Tool(overlayPicker, 0, List.of()),
                separator(),
                group(nesting, 4),
                end,
                group(zoom(), 3),
                single(actual, 7),
                single(fit, 2),
                single(focus, 5),
                single(map, 6));
    }

    private static ToolRow.Tool single(ButtonBase button, int rank) {
        return new ToolRow.Tool(button, rank, List.of(ToolItems.of(button)));
    }

    private static ToolRow.Tool group(HBox box, int rank) {
        return new ToolRow.Tool(box, rank, ToolItems.of(box));
    }

    private static ToolRow.Tool separator() {
        return new ToolRow.Tool(new Separator(Orientation.VERTICAL), SEPARATOR, List.of());
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
            String reach = depth == 1 ? "Direct neighbours" : "Up to " + depth + " relations away";
            button.setTooltip(new Tooltip(reach));
            button.setAccessibleText(reach);
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
        return box;
    }

    private HBox zoom() {
        Label scale = new Label();
        scale.setId("zoom-level");
        scale.getStyleClass().addAll(Styles.TEXT_MUTED, "zoom-level");
        scale.textProperty().bind(model.viewport.map(viewport -> Math.round(viewport.scale() * 100) + " %"));
        HBox box = new HBox(
                2,
                tool("mdi2m-minus", "Zoom out", "canvas.zoom-out", controller.zooming()::out),
                scale,
                tool("mdi2p-plus", "Zoom in", "canvas.zoom-in", controller.zooming()::in));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Button tool(String icon, String text, String command, Runnable action) {
        return Buttons.icon(icon, keys.of(text, command), action);
    }
}
