package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;

/// Which part of a diagram is on the screen, and how large.
///
/// @param scale screen pixels per diagram unit; 1 is 100 %
/// @param x the diagram's x at the left edge of the screen
/// @param y the diagram's y at the upper edge of the screen
/// @param width the width of the screen area, in pixels
/// @param height the height of the screen area, in pixels
public record Viewport(double scale, double x, double y, double width, double height) {

    static final double SMALLEST = 0.02;
    static final double LARGEST = 4;
    private static final double STEP = 1.2;

    /// Nothing yet.
    public static final Viewport START = new Viewport(1, 0, 0, 0, 0);

    /// The screen's x of a diagram's x.
    public double screenX(double diagramX) {
        return (diagramX - x) * scale;
    }

    /// The screen's y of a diagram's y.
    public double screenY(double diagramY) {
        return (diagramY - y) * scale;
    }

    /// The diagram's x at a screen's x.
    public double diagramX(double screenX) {
        return x + screenX / scale;
    }

    /// The diagram's y at a screen's y.
    public double diagramY(double screenY) {
        return y + screenY / scale;
    }

    /// The part of the diagram that is on the screen.
    public Bounds visible() {
        return new Bounds(x, y, width / scale, height / scale);
    }

    /// Moved so that what is shown shifts by the given pixels.
    public Viewport panned(double pixelsX, double pixelsY) {
        return new Viewport(scale, x - pixelsX / scale, y - pixelsY / scale, width, height);
    }

    /// At another scale; the point of the diagram that is under the given screen point stays there.
    public Viewport zoomedAt(double screenX, double screenY, double wantedScale) {
        double next = Math.clamp(wantedScale, SMALLEST, LARGEST);
        double fixedX = diagramX(screenX);
        double fixedY = diagramY(screenY);
        return new Viewport(next, fixedX - screenX / next, fixedY - screenY / next, width, height);
    }

    /// At another scale, around the middle of the screen.
    public Viewport zoomed(double wantedScale) {
        return zoomedAt(width / 2, height / 2, wantedScale);
    }

    /// One step larger.
    public Viewport larger() {
        return zoomed(scale * STEP);
    }

    /// One step smaller.
    public Viewport smaller() {
        return zoomed(scale / STEP);
    }

    /// The whole rectangle in the middle of the screen, never larger than 100 %.
    public Viewport fitting(Bounds area) {
        return fitting(area, 1);
    }

    /// The whole rectangle in the middle of the screen, never larger than the given scale.
    public Viewport fitting(Bounds area, double largest) {
        double fit = Math.min(width / Math.max(1, area.width()), height / Math.max(1, area.height()));
        double next = Math.clamp(Math.min(fit, largest), SMALLEST, LARGEST);
        return new Viewport(next, 0, 0, width, height).centredOn(area.centerX(), area.centerY());
    }

    /// With a point of the diagram in the middle of the screen.
    public Viewport centredOn(double diagramX, double diagramY) {
        return new Viewport(scale, diagramX - width / scale / 2, diagramY - height / scale / 2, width, height);
    }

    /// With another size of the screen area; the middle stays in the middle.
    public Viewport resized(double newWidth, double newHeight) {
        double centerX = x + width / scale / 2;
        double centerY = y + height / scale / 2;
        return new Viewport(scale, 0, 0, newWidth, newHeight).centredOn(centerX, centerY);
    }

    /// Moved as little as needed so that the rectangle is on the screen.
    public Viewport showing(Bounds area) {
        Bounds seen = visible();
        if (area.width() > seen.width() || area.height() > seen.height()) {
            return fitting(area.grow(24), scale);
        }
        double shiftX = Math.min(0, area.x() - seen.x()) + Math.max(0, area.right() - seen.right());
        double shiftY = Math.min(0, area.y() - seen.y()) + Math.max(0, area.bottom() - seen.bottom());
        return new Viewport(scale, x + shiftX, y + shiftY, width, height);
    }
}
