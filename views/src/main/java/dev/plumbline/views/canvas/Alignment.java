package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How elements are lined up with the outermost of them.
enum Alignment {
    LEFT("Align left", "mdi2a-align-horizontal-left", "Left"),
    RIGHT("Align right", "mdi2a-align-horizontal-right", "Right"),
    TOP("Align top", "mdi2a-align-vertical-top", "Up"),
    BOTTOM("Align bottom", "mdi2a-align-vertical-bottom", "Down"),
    CENTRE("Align centres in a column", "mdi2a-align-horizontal-center", ""),
    MIDDLE("Align middles in a row", "mdi2a-align-vertical-center", "");

    private final String title;
    private final String icon;
    private final String arrow;

    Alignment(String title, String icon, String arrow) {
        this.title = title;
        this.icon = icon;
        this.arrow = arrow;
    }

    String title() {
        return title;
    }

    String icon() {
        return icon;
    }

    /// The keys for it; none for some.
    String[] keys() {
        return arrow.isEmpty() ? new String[0] : new String[] {"Shortcut+Shift+" + arrow};
    }

    /// Where the boxes stand when they are lined up.
    Map<StandingBox, Point> of(List<StandingBox> boxes) {
        Bounds around = Positioning.around(boxes);
        Map<StandingBox, Point> corners = new LinkedHashMap<>();
        boxes.forEach(one -> corners.put(one, corner(one.bounds(), around)));
        return corners;
    }

    private Point corner(Bounds box, Bounds around) {
        return switch (this) {
            case LEFT -> new Point(around.x(), box.y());
            case RIGHT -> new Point(around.right() - box.width(), box.y());
            case TOP -> new Point(box.x(), around.y());
            case BOTTOM -> new Point(box.x(), around.bottom() - box.height());
            case CENTRE -> new Point(around.centerX() - box.width() / 2, box.y());
            case MIDDLE -> new Point(box.x(), around.centerY() - box.height() / 2);
        };
    }
}
