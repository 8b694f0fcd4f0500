package dev.plumbline.views.tour;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// Where a card goes beside what it is about.
final class CardPlace {

    private CardPlace() {}

    /// To the right of the place, to its left, above or below, wherever there is room first; in its middle if there is
    /// room nowhere, and in the middle of the area if there is no place.
    static Point2D beside(Optional<Bounds> place, Bounds area, double width, double height, double gap) {
        Bounds lit = place.orElse(area);
        double middleX = within(lit.getCenterX() - width / 2, area.getMinX(), area.getMaxX() - width, gap);
        double middleY = within(lit.getCenterY() - height / 2, area.getMinY(), area.getMaxY() - height, gap);
        return List.of(
                        new Point2D(lit.getMaxX() + gap, middleY),
                        new Point2D(lit.getMinX() - gap - width, middleY),
                        new Point2D(middleX, lit.getMinY() - gap - height),
                        new Point2D(middleX, lit.getMaxY() + gap))
                .stream()
                .filter(corner -> area.contains(corner.getX(), corner.getY(), width, height))
                .findFirst()
                .orElse(new Point2D(middleX, middleY));
    }

    private static double within(double wanted, double least, double most, double gap) {
        return Math.max(least + gap, Math.min(wanted, most - gap));
    }
}
