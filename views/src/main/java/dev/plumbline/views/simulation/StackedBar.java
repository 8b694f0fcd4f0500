package dev.plumbline.views.simulation;

import java.util.List;
import javafx.scene.layout.Region;

/// A bar of segments that share its width as their values do.
final class StackedBar extends Region {

    private static final double HEIGHT = 10;

    private final List<Segment> segments;
    private final double whole;

    /// @param whole the value that the whole width stands for
    StackedBar(List<Segment> segments, double whole) {
        this.segments = List.copyOf(segments);
        this.whole = whole;
        getStyleClass().add("stacked-bar");
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxWidth(Double.MAX_VALUE);
        for (Segment segment : this.segments) {
            Region region = new Region();
            region.getStyleClass().addAll("stacked-segment", segment.style);
            getChildren().add(region);
        }
    }

    /// A part of the bar.
    ///
    /// @param style what colours it
    record Segment(double value, String style) {}

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < segments.size(); i++) {
            double share = whole > 0 ? segments.get(i).value / whole : 0;
            double width = Math.clamp(share, 0, 1) * getWidth();
            getChildren().get(i).resizeRelocate(x, 0, width, getHeight());
            x += width;
        }
    }
}
