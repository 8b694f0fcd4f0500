package dev.plumbline.views.canvas;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row with a path at its left and tools at its right. Where it is narrow, tools go into a menu at its end, the least
/// used first, then the path is cut; nothing ever lies over anything else.
final class ToolRow extends Pane {

    private static final double GAP = 2;
    /// What of the path is to be seen before a tool goes away for it.
    private static final double PATH = 96;

    private final Region path;
    private final Rectangle pathClip = new Rectangle();
    private final List<Tool> tools;
    private final MenuButton more = new MenuButton("", new FontIcon("mdi2d-dots-horizontal"));
    private List<Tool> hidden = List.of();

    /// @param tools from left to right
    ToolRow(Region path, List<Tool> tools) {
        this.path = path;
        this.tools = List.copyOf(tools);
        path.setMinWidth(0);
        path.setClip(pathClip);
        more.setId("more-tools");
        more.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON, Tweaks.NO_ARROW, "tool-button");
        more.setAccessibleText("More tools");
        more.setVisible(false);
        getChildren().add(path);
        tools.forEach(tool -> getChildren().add(tool.node()));
        getChildren().add(more);
    }

    /// The tools that are in the menu now.
    List<Tool> hidden() {
        return hidden;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = Math.max(0, getWidth() - insets.getLeft() - insets.getRight());
        hide(without(room));
        double taken = 0;
        for (Tool tool : tools) {
            taken += isShown(tool) ? width(tool.node()) + GAP : 0;
        }
        taken += hidden.isEmpty() ? 0 : width(more) + GAP;
        // The last tools that stay give way themselves if there is no other room.
        double excess = Math.max(0, taken - room);
        double pathWidth = Math.clamp(room - taken, 0, path.prefWidth(-1));
        place(path, insets.getLeft(), pathWidth);
        pathClip.setWidth(pathWidth);
        pathClip.setHeight(getHeight());
        double x = insets.getLeft() + Math.max(pathWidth, room - taken);
        for (Tool tool : tools) {
            if (isShown(tool)) {
                double width = Math.max(0, width(tool.node()) - excess);
                excess -= width(tool.node()) - width;
                place(tool.node(), x + GAP, width);
                x += width + GAP;
            }
        }
        place(more, x + GAP, hidden.isEmpty() ? 0 : Math.min(width(more), room - GAP));
    }

    /// The tools that have to go.
    private List<Tool> without(double room) {
        double needed = Math.min(PATH, path.prefWidth(-1));
        for (Tool tool : tools) {
            needed += tool.isWanted() ? width(tool.node()) + GAP : 0;
        }
        List<Tool> gone = new ArrayList<>();
        List<Tool> order = tools.stream()
                .filter(tool -> tool.isWanted() && tool.rank() > 0)
                .sorted((one, other) -> Integer.compare(other.rank(), one.rank()))
                .toList();
        for (Tool tool : order) {
            if (needed <= room) {
                break;
            }
            needed += gone.isEmpty() ? width(more) + GAP : 0;
            needed -= width(tool.node()) + GAP;
            gone.add(tool);
        }
        return tools.stream().filter(gone::contains).toList();
    }

    private void hide(List<Tool> gone) {
        for (Tool tool : tools) {
            tool.node().setVisible(tool.isWanted() && !gone.contains(tool));
        }
        if (!gone.equals(hidden)) {
            hidden = gone;
            more.getItems()
                    .setAll(gone.stream().flatMap(tool -> tool.items().stream()).toList());
            more.setVisible(!gone.isEmpty());
        }
    }

    private boolean isShown(Tool tool) {
        return tool.isWanted() && !hidden.contains(tool);
    }

    private double width(Node node) {
        return snapSizeX(node.prefWidth(-1));
    }

    private void place(Node node, double x, double width) {
        double height = Math.min(node.prefHeight(-1), getHeight());
        node.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, snapSizeY(height));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        double width = insets.getLeft() + path.prefWidth(-1) + insets.getRight();
        for (Tool tool : tools) {
            width += tool.isWanted() ? width(tool.node()) + GAP : 0;
        }
        return width;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double highest = Math.max(path.prefHeight(-1), more.prefHeight(-1));
        for (Tool tool : tools) {
            highest = Math.max(highest, tool.node().prefHeight(-1));
        }
        return insets.getTop() + highest + insets.getBottom();
    }

    /// A tool, or some that stay together.
    ///
    /// @param node how it looks in the row
    /// @param rank how early it goes into the menu: the highest first; zero for one that always stays
    /// @param items how it looks in the menu
    record Tool(Region node, int rank, List<MenuItem> items) {

        Tool {
            items = List.copyOf(items);
        }

        /// Whether it has anything to do at present.
        boolean isWanted() {
            return node.isManaged();
        }
    }
}
