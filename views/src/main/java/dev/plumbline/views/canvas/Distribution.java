package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// In which direction elements get equal gaps between them.
enum Distribution {
    ACROSS("Distribute across", "mdi2d-distribute-horizontal-center"),
    DOWN("Distribute down", "mdi2d-distribute-vertical-center");

    private final String title;
    private final String icon;

    Distribution(String title, String icon) {
        this.title = title;
        this.icon = icon;
    }

    String title() {
        return title;
    }

    String icon() {
        return icon;
    }

    /// Where the boxes stand with equal gaps; the two outermost stay.
    Map<StandingBox, Point> of(List<StandingBox> boxes) {
        List<StandingBox> sorted = new ArrayList<>(boxes);
        sorted.sort(Comparator.comparingDouble(this::start));
        double end = sorted.stream()
                .mapToDouble(one -> start(one) + length(one))
                .max()
                .orElse(0);
        double filled = sorted.stream().mapToDouble(this::length).sum();
        double gap = (end - start(sorted.getFirst()) - filled) / (sorted.size() - 1);
        Map<StandingBox, Point> corners = new LinkedHashMap<>();
        double at = start(sorted.getFirst());
        for (StandingBox one : sorted) {
            corners.put(
                    one,
                    this == ACROSS
                            ? new Point(at, one.bounds().y())
                            : new Point(one.bounds().x(), at));
            at += length(one) + gap;
        }
        return corners;
    }

    private double start(StandingBox one) {
        return this == ACROSS ? one.bounds().x() : one.bounds().y();
    }

    private double length(StandingBox one) {
        return this == ACROSS ? one.bounds().width() : one.bounds().height();
    }
}
