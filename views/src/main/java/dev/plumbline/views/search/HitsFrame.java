package dev.plumbline.views.search;

import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// As much of the list as it has hits. The list itself keeps its height: one that grew and shrank with each letter
/// would
/// take rows away and style them anew.
final class HitsFrame extends Region {

    /// The borders of the list.
    private static final double BORDERS = 4;

    private final ListView<?> list;
    private final double whole;
    private final Rectangle seen = new Rectangle();

    /// @param list a list whose rows are all equally high
    /// @param most how many rows are seen at most
    HitsFrame(ListView<?> list, int most) {
        this.list = list;
        whole = most * list.getFixedCellSize() + BORDERS;
        list.setManaged(false);
        getChildren().add(list);
        setClip(seen);
        show(most);
    }

    /// Shows this many rows.
    void show(int rows) {
        setPrefHeight(rows * list.getFixedCellSize() + BORDERS);
    }

    @Override
    protected void layoutChildren() {
        // In a window that is too low, people scroll in what they see of it.
        double height = getHeight() < getPrefHeight() ? getHeight() : whole;
        list.resizeRelocate(0, 0, getWidth(), height);
        seen.setWidth(getWidth());
        seen.setHeight(getHeight());
    }
}
